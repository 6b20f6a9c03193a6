import { networkInterfaces } from 'node:os'
import type { Config } from './config.ts'

/** Addresses to tell people, for this machine and for the network; null where there is none. */
export function addresses({ host, tls }: Pick<Config, 'host' | 'tls'>, port: number): { here: string; network: string | null } {
  const scheme = tls === null ? 'http' : 'https'
  const end = port === (tls === null ? 80 : 443) ? '' : `:${port}`
  const everywhere = isEverywhere(host)
  const local = isLoopback(host)
  const network = everywhere ? networkAddress() : local ? null : host
  return {
    here: `${scheme}://${everywhere || local ? 'localhost' : inUrl(host)}${end}`,
    network: network === null ? null : `${scheme}://${inUrl(network)}${end}`,
  }
}

/**
 * The address that people are to be given: `PUBLIC_URL`; else the one that this browser used, save that `localhost` means
 * nothing on another machine, where the network's address stands for it.
 */
export function addressForPeople(origin: string | null, { publicUrl, host }: Pick<Config, 'publicUrl' | 'host'>): string {
  if (publicUrl !== null) return publicUrl
  if (origin === null) return ''
  const url = new URL(origin)
  const network = isLoopback(url.hostname) && isEverywhere(host) ? networkAddress() : null
  if (network !== null) url.hostname = inUrl(network)
  return url.origin
}

function networkAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null
}

function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || host.startsWith('127.')
}
