/** All that a connection knows of the network. */
export interface Socket {
  send(frame: Uint8Array): void
  close(code: number, reason: string): void
  /** Bytes that were sent and have not left this machine. */
  readonly buffered: number
}
