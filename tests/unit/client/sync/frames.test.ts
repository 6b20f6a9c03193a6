import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeFrame, encodeFrame, type Frame, type OwnFrame } from '../../../../client/sync/frames.ts'
import { encodeRefusedEdit } from '../../../../shared/documents/receipts.ts'

const bytes = fc.uint8Array({ maxLength: 50 })
const anyFrame: fc.Arbitrary<Exclude<OwnFrame, { kind: 'query-awareness' }>> = fc.oneof(
  fc.record({ kind: fc.constant('step1' as const), stateVector: bytes }),
  fc.record({ kind: fc.constantFrom('step2' as const, 'update' as const, 'awareness' as const), update: bytes }),
  fc.record({ kind: fc.constant('receipt' as const), receipt: fc.record({ edits: fc.nat(), epoch: fc.nat() }) }),
)

test('every frame reads as it was written', () => {
  fc.assert(
    fc.property(anyFrame, (frame) => {
      expect(plain(decodeFrame(encodeFrame(frame)))).toEqual(plain(frame))
    }),
    { seed: 1 },
  )
})

test('a refusal is read with its code', () => {
  expect(decodeFrame(encodeRefusedEdit({ code: 'locked', epoch: 3 }))).toEqual({
    kind: 'refused',
    refused: { code: 'locked', epoch: 3 },
  })
})

test('random bytes are a frame, an unknown one, or an error, and nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      let frame: Frame | null = null
      try {
        frame = decodeFrame(noise)
      } catch (error) {
        expect(error).toBeInstanceOf(Error)
      }
      if (frame !== null) expect(frame.kind).toBeTypeOf('string')
    }),
    { seed: 2, numRuns: 2000 },
  )
})

function plain(frame: Frame | OwnFrame): unknown {
  return JSON.parse(JSON.stringify(frame, (_key, value: unknown) => (value instanceof Uint8Array ? [...value] : value)))
}
