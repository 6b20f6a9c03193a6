CREATE TABLE workshops (
  id TEXT PRIMARY KEY,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The numbered events of each workshop's room; its state is their fold.
CREATE TABLE events (
  workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  event TEXT NOT NULL,
  PRIMARY KEY (workshop, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitations (
  workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  "key" TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  PRIMARY KEY (workshop, "key")
) STRICT, WITHOUT ROWID;

-- Only a hash of the token is kept, so that a stolen database opens no session.
CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  participant TEXT NOT NULL,
  "use" TEXT NOT NULL CHECK ("use" IN ('person', 'display', 'program')),
  invitation TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_of_workshop ON sessions (workshop, participant);

CREATE TABLE last_seen (
  workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  participant TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (workshop, participant)
) STRICT, WITHOUT ROWID;
