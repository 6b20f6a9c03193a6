/** What Node and browsers have in common beyond ECMAScript, as far as shared code uses it. */
declare const crypto: { getRandomValues<T extends Uint8Array>(array: T): T }
