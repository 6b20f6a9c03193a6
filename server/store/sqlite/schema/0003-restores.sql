-- Each restore of a backup. From then on no document, not even one that is made later, is in an epoch that a browser
-- may know from before.
CREATE TABLE restores (
  at INTEGER NOT NULL,
  epoch INTEGER NOT NULL
) STRICT;
