import { defineConfig } from 'vite';

/** The page, as api-gateway serves it: every file below `/console/`, nothing inline, names with hashes. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  resolve: { conditions: ['@mastery/source', 'module', 'browser', 'import', 'default'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/page',
    emptyOutDir: true,
    target: 'es2023',
    // The policy of the page admits nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
