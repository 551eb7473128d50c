import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    build: {
      sourcemap: true,
      rollupOptions: {
        input: { index: here('./src/main/index.ts'), server: here('./src/main/server.ts') },
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
    build: { rollupOptions: { input: here('./src/renderer/index.html') } },
  },
});
