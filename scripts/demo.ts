/** `npm run demo`: a workshop filled like the COSMO 2 seminar, half-way through its second day. Ctrl-C ends and removes it. */
import { openDemo } from './demo/open-demo.ts'

console.log('Filling a seminar ...')
const demo = await openDemo({ port: Number(process.env['PORT'] ?? 3000) })
console.log(`
The demo is running; open each link in a browser window of its own (private windows keep them apart).

  Facilitator:    ${demo.url}/join#${demo.codeOf('facilitator')}
  A group:        ${demo.url}/join#${demo.codeOf('group:g1')}
  Another group:  ${demo.url}/join#${demo.codeOf('group:g2')}
  Projector:      ${demo.url}/stage#${demo.codeOf('display')}
  Organiser:      ${demo.url}/organise#${demo.organiserSecret}

Ctrl-C ends it and removes everything.`)

let ending = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (ending) return
    ending = true
    void demo.close().then(() => process.exit(0))
  })
}
