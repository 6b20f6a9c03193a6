import { writeFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Written last: `npm start` builds again when it finds a build without this mark, which was interrupted. */
const markWhole: Plugin = {
  name: 'mark-whole',
  apply: 'build',
  writeBundle: ({ dir = '' }) => writeFileSync(`${dir}/.whole`, ''),
}

const SHELL = new RegExp(
  [
    'node_modules/(react|react-dom|scheduler|i18next|react-i18next|zod)/',
    'client/(ui/(?!qr-code|dialog|confirm|popover)|i18n/texts|theme/|api/|routes|pages/page\\.module)',
    'shared/(ids|refusals|api|domain/(handling|participant|workshop|group)|documents/name|live/timer)',
    'vite/preload-helper',
  ].join('|'),
)

export default defineConfig({
  root: 'client',
  plugins: [react(), markWhole],
  // React itself has what this stands in for in older ones.
  resolve: { alias: { 'use-sync-external-store/shim': 'react' } },
  // `npm run dev`: pages from Vite, everything else from the server beside it.
  server: {
    port: 5173,
    // The client's own folders `api`, `live` and `sync` hold modules, which Vite serves.
    proxy: { '^/(api|live|sync)(/|\\?|$)(?!.*\\.tsx?(\\?|$))': { target: 'http://localhost:3000', ws: true } },
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The service worker reads it to know what to keep for opening a page without the server.
    manifest: 'assets-manifest.json',
    // Locked-down laptops of delegates: browsers of 2022 and later.
    target: ['chrome103', 'firefox104', 'safari15.6'],
    rolldownOptions: {
      input: { app: 'client/index.html', 'service-worker': 'client/offline/service-worker.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // Two files instead of thirty: fewer requests on venue Wi-Fi, and together they compress better. The join page has
        // a budget, so only what every page needs belongs in the first.
        codeSplitting: {
          groups: [
            { name: 'shell', test: SHELL },
            { name: 'joining', test: /client\/features\/joining\/(?!leave-|my-workshops)/ },
          ],
        },
      },
      // React's "use client" marks mean nothing here, and Rolldown warns of each.
      checks: { moduleLevelDirective: false },
    },
  },
})
