import { build } from 'vite'

/** The browser tests use the client that users get: one production build before the first of them. */
export default async function buildClient(): Promise<void> {
  await build({ logLevel: 'warn' })
}
