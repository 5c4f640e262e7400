// Turns one test into plain JavaScript, so that any Node can run it.
import { defineConfig } from 'vite';

export default defineConfig({
  build: { emptyOutDir: false, minify: false, rollupOptions: { output: { entryFileNames: '[name].js' } } },
});
