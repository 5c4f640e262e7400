// Builds the pages' scripts and styles into the Python package, where they are committed: users need no Node.
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/static/',
  publicDir: 'public',
  worker: { rollupOptions: { output: { entryFileNames: '[name]-[hash].js' } } },
  build: {
    outDir: '../src/abzug/web/static',
    emptyOutDir: true,
    manifest: 'manifest.json',
    license: { fileName: 'licences.md' },
    sourcemap: false,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: ['src/board.ts', 'src/case.ts', 'src/desk.ts', 'src/missing.ts'],
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
        // Apart from our own code, so that it stays the same file from build to build.
        manualChunks: (id) => (/node_modules\/maplibre-gl\/.*js$/.test(id) ? 'maplibre-gl' : undefined),
      },
    },
  },
});
