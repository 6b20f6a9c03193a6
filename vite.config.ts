import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The service worker reads it to know what to keep for opening a page without the server.
    manifest: 'assets-manifest.json',
    // Locked-down laptops of delegates: browsers of 2022 and later.
    target: ['chrome103', 'firefox104', 'safari15.6'],
    rolldownOptions: {
      input: { app: 'client/index.html', 'service-worker': 'client/offline/service-worker.ts' },
      output: { entryFileNames: ({ name }) => (name === 'service-worker' ? 'sw.js' : 'assets/[name]-[hash].js') },
      // React's "use client" marks mean nothing here, and Rolldown warns of each.
      checks: { unsupportedFeature: false },
    },
  },
})
