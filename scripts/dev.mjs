// `npm run dev`: the server, started again when its files change, and Vite in front of it, which reloads the client.
import { spawn } from 'node:child_process'
import { ensureInstalled } from './ensure-install.mjs'

await ensureInstalled()

const server = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', 'server/main.ts'], {
  stdio: 'inherit',
  env: { ...process.env, PUBLIC_URL: process.env.PUBLIC_URL ?? 'http://localhost:5173' },
})
const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--strictPort'], { stdio: 'inherit' })

for (const [one, other] of [
  [server, vite],
  [vite, server],
]) {
  one.on('exit', (code) => {
    other.kill()
    process.exitCode = code ?? 0
  })
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal) && vite.kill(signal))
