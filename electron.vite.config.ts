import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: {
      sourcemap: true,
      rollupOptions: {
        input: {
          index: here('./src/main/index.ts'),
          server: here('./src/main/server.ts'),
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
      rollupOptions: { input: here('./src/renderer/index.html') },
    },
  },
});
