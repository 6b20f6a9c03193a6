/**
 * The whole state goes to every client at each connection, so it stays small: a full room is about 500 kB. Removed
 * entries count, since they are kept.
 */
export const MOST_PARTICIPANTS = 1_000
/** For facilitators and displays, beyond that. */
export const KEPT_PLACES = 50
export const MOST_ITEMS = 200
export const MOST_GROUPS = 40
/** In all groups together. */
export const MOST_QUESTIONS = 400
