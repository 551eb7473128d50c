import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string;
};
/**
 * Packages every start reads, of plain JavaScript: they go into the bundle, because reading a thousand small files is half of a
 * cold start. Not on the list: what is native, starts threads or reads files of its own, and what is only loaded when asked for.
 */
const bundled = [
  '@orpc/client',
  '@orpc/contract',
  '@orpc/openapi',
  '@orpc/server',
  '@orpc/zod',
  'hash-wasm',
  'kysely',
  'papaparse',
  'temporal-polyfill',
  'uuidv7',
  'zod',
];
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: {
      sourcemap: true,
      externalizeDeps: { exclude: bundled },
      rollupOptions: {
        input: {
          index: here('./src/main/index.ts'),
          server: here('./src/main/server.ts'),
          hub: here('./src/main/hub.ts'),
          'store-worker': here('./src/main/core/store/store-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: { index: here('./src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('./src/renderer'),
    plugins: [react()],
    build: {
      // Pictograms stay files of their own: the kiosk fetches those it shows.
      assetsInlineLimit: 0,
      manifest: true,
      // electron-vite leaves code as it is unless asked: twice as much to send and to read before the first picture.
      minify: true,
      rollupOptions: { input: here('./src/renderer/index.html') },
    },
  },
});
