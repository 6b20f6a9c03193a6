// Ends that are no refusals (RFC 6455, IANA): clients reconnect on each of them.

/** The server stops. */
export const GOING_AWAY = 1001
/** A bug, or a document that has to be loaded anew. */
export const FAILED = 1011
/** The reader is too far behind. */
export const TRY_AGAIN_LATER = 1013
