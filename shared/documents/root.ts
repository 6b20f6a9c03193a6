/** What a root type of a document is: a map, plain text, or the blocks of a rich text. */
export type RootKind = 'map' | 'text' | 'blocks'
