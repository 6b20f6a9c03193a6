import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Page } from 'playwright-core'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import * as z from 'zod/mini'
import { documentList } from '../../../shared/api.ts'
import type { DocumentKind } from '../../../shared/documents/name.ts'
import { encodeReceipt, MESSAGE_RECEIPT, MESSAGE_REFUSED, readRefusedEdit } from '../../../shared/documents/receipts.ts'

/** The documents that the server names to the person at this page. */
export async function documentsOf(page: Page, workshop: string): Promise<z.infer<typeof documentList>> {
  return documentList.parse(await page.evaluate(async (id) => (await fetch(`/api/workshops/${id}/documents`)).json(), workshop))
}

export async function documentOf(page: Page, workshop: string, group: string, kind: DocumentKind): Promise<string> {
  const found = (await documentsOf(page, workshop)).find((each) => each.group === group && each.kind === kind)
  if (found === undefined) throw new Error(`no ${kind} of ${group} for this person`)
  return found.name
}

const answers = z.object({ frames: z.array(z.array(z.number())), closed: z.nullable(z.string()) })

/**
 * What somebody with the browser's own tools could do: sends an edit of a text on a socket of the page's own, with its
 * session and its Origin, and tells how the server answers: `stored`, or the word with which it refuses.
 */
export async function writesByHand(page: Page, document: string, field: string, text: string): Promise<string> {
  const doc = new Y.Doc()
  doc.getText(field).insert(0, text)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  sync.writeUpdate(encoder, Y.encodeStateAsUpdate(doc))
  const epoch = Number(document.split('.').at(-1))
  const send = [encoding.toUint8Array(encoder), encodeReceipt({ edits: 1, epoch })].map((bytes) => [...bytes])
  const { frames, closed } = answers.parse(
    await page.evaluate(
      ({ name, outgoing, last }) =>
        new Promise((resolve) => {
          const socket = new WebSocket(`ws://${location.host}/sync/${name}?ack=1`)
          socket.binaryType = 'arraybuffer'
          const incoming: number[][] = []
          socket.addEventListener('open', () => {
            for (const bytes of outgoing) socket.send(new Uint8Array(bytes))
          })
          socket.addEventListener('message', ({ data }) => {
            incoming.push([...new Uint8Array(data)])
            if (last.includes(incoming.at(-1)?.[0] ?? 0)) socket.close()
          })
          socket.addEventListener('close', ({ code, reason }) =>
            resolve({ frames: incoming, closed: code === 1005 ? null : reason }),
          )
        }),
      { name: document, outgoing: send, last: [MESSAGE_RECEIPT, MESSAGE_REFUSED] },
    ),
  )
  if (closed !== null) return closed
  const decoder = decoding.createDecoder(new Uint8Array(frames.at(-1) ?? []))
  return decoding.readVarUint(decoder) === MESSAGE_REFUSED ? readRefusedEdit(decoder).code : 'stored'
}
