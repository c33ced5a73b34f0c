import { defineConfig } from 'vite';

/** One script and one style sheet, under fixed names: the command serves these files and no other. */
export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/playground',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: false,
    license: { fileName: 'licenses.txt' },
    rolldownOptions: {
      output: { entryFileNames: 'app.js', assetFileNames: 'app[extname]', codeSplitting: false },
    },
  },
});
