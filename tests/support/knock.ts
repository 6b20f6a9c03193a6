import { WebSocket } from 'ws'

/** How a document's door answers: `open` once something came through, or the code and reason with which it closed. */
export function knock(url: string, headers: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url.replace(/^http/, 'ws'), { headers, rejectUnauthorized: false })
    socket.on('message', () => {
      resolve('open')
      socket.close()
    })
    socket.on('close', (code, reason) => resolve(`${code} ${reason.toString()}`))
    socket.on('error', (error) => resolve(error.message))
  })
}
