-- One row for each document and its present epoch; made when the document is seeded.
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  workshop TEXT NOT NULL,
  "group" TEXT NOT NULL,
  kind TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  UNIQUE (workshop, "group", kind)
) STRICT;

-- The bytes of every accepted update, as they came. The order of seq is the order of acceptance.
CREATE TABLE updates (
  seq INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  at INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX updates_of_document ON updates (document, epoch, seq);

-- The whole state of a document up to and including the update `upto`: loading needs only the newest and the log after it.
CREATE TABLE snapshots (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  upto INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (document, epoch, upto)
) STRICT, WITHOUT ROWID;

-- A Yjs client id writes for one participant only, for ever.
CREATE TABLE client_ids (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  client_id INTEGER NOT NULL,
  participant TEXT NOT NULL,
  PRIMARY KEY (document, epoch, client_id)
) STRICT, WITHOUT ROWID;
