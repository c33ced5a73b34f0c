import { defineConfig } from 'vite';

/** One script and one style sheet, under fixed names: the command serves these files and no other. */
export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/playground',
    emptyOutDir: true,
    target: 'es2023',
    // Those that know light-dark(), of 2024: for others each colour would be written three times.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: false,
    license: { fileName: 'licenses.txt' },
    rolldownOptions: {
      output: { entryFileNames: 'app.js', assetFileNames: 'app[extname]', codeSplitting: false },
    },
  },
});
