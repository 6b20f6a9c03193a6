import { networkInterfaces } from 'node:os'
import type { Config } from './config.ts'

/** Addresses to tell people, for this machine and for the network; null where there is none. */
export function addresses({ host, tls }: Pick<Config, 'host' | 'tls'>, port: number): { here: string; network: string | null } {
  const scheme = tls === null ? 'http' : 'https'
  const end = port === (tls === null ? 80 : 443) ? '' : `:${port}`
  const everywhere = host === '0.0.0.0' || host === '::'
  const local = host === 'localhost' || host === '::1' || host.startsWith('127.')
  const network = everywhere ? networkAddress() : local ? null : host
  return {
    here: `${scheme}://${everywhere || local ? 'localhost' : inUrl(host)}${end}`,
    network: network === null ? null : `${scheme}://${inUrl(network)}${end}`,
  }
}

function networkAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null
}

function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
