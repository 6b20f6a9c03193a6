import { build } from 'vite'

/** The browser tests use the client that users get: one production build before the first of them. */
export default async function buildClient(): Promise<void> {
  const { NODE_ENV } = process.env
  // Vitest says 'test' here, and Vite would build React, and all that asks `import.meta.env.PROD`, as for developers.
  process.env['NODE_ENV'] = 'production'
  try {
    await build({ logLevel: 'warn' })
  } finally {
    process.env['NODE_ENV'] = NODE_ENV
  }
}
