/** Origin of every edit that the interface makes to a document, so that undo knows one's own changes from others'. */
export const OWN = 'own'
