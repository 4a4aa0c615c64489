-- Times are milliseconds since 1970, UTC, by the clock that the store believes. Payloads are sealed before they get here.

CREATE TABLE interview (
  id               TEXT    NOT NULL PRIMARY KEY,
  head             INTEGER NOT NULL DEFAULT 1,   -- the first waiting inbox sequence; sequence + 1 when none waits
  sequence         INTEGER NOT NULL DEFAULT 0,   -- the newest inbox sequence: those that wait have no gaps
  waiting_since    INTEGER,                      -- when the head was accepted; null when none waits
  epoch            INTEGER NOT NULL DEFAULT 0,
  leased_until     INTEGER,                      -- null when nobody has the interview
  version          INTEGER NOT NULL DEFAULT 0,
  commit_epoch     INTEGER NOT NULL DEFAULT 0,   -- of the newest commit, and the last entry that it processed
  commit_through   INTEGER NOT NULL DEFAULT 0,
  failed_sequence  INTEGER NOT NULL DEFAULT 0,
  failures         INTEGER NOT NULL DEFAULT 0,
  known_count      INTEGER NOT NULL DEFAULT 0,
  memory_count     INTEGER NOT NULL DEFAULT 0,
  transcript_count INTEGER NOT NULL DEFAULT 0,
  log_count        INTEGER NOT NULL,             -- goes on from the predecessor's
  outbox_sequence  INTEGER NOT NULL DEFAULT 0,
  closed           INTEGER NOT NULL DEFAULT 0,
  expires          INTEGER,
  log_expires      INTEGER,
  predecessor      TEXT,
  predecessor_log  INTEGER,
  study            TEXT,
  started          INTEGER,
  summary          BLOB,
  state            BLOB
) STRICT;
CREATE INDEX interview_waiting ON interview (waiting_since, id) WHERE waiting_since IS NOT NULL;
CREATE INDEX interview_leased_empty ON interview (id) WHERE waiting_since IS NULL AND leased_until IS NOT NULL;
CREATE INDEX interview_expires ON interview (expires) WHERE expires IS NOT NULL;
CREATE INDEX interview_log_expires ON interview (log_expires) WHERE log_expires IS NOT NULL;
CREATE INDEX interview_study ON interview (study, started, id) WHERE study IS NOT NULL;
CREATE INDEX interview_started ON interview (started, id) WHERE study IS NOT NULL;

CREATE TABLE address (
  interview TEXT NOT NULL REFERENCES interview ON DELETE CASCADE,
  address   TEXT NOT NULL,
  PRIMARY KEY (interview, address)
) STRICT, WITHOUT ROWID;

CREATE TABLE route (
  address   TEXT NOT NULL PRIMARY KEY,
  interview TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox (
  interview    TEXT    NOT NULL REFERENCES interview ON DELETE CASCADE,
  sequence     INTEGER NOT NULL,
  kind         INTEGER NOT NULL,
  name         TEXT    NOT NULL,
  joinable     INTEGER NOT NULL,
  accepted     INTEGER NOT NULL,
  log_sequence INTEGER,
  payload      BLOB    NOT NULL,
  PRIMARY KEY (interview, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE known (
  interview    TEXT    NOT NULL REFERENCES interview ON DELETE CASCADE,
  key          TEXT    NOT NULL,
  at           INTEGER NOT NULL,
  sequence     INTEGER NOT NULL,
  log_sequence INTEGER,
  PRIMARY KEY (interview, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX known_at ON known (interview, at, key);

CREATE TABLE replies (
  interview TEXT    NOT NULL REFERENCES interview ON DELETE CASCADE,
  sequence  INTEGER NOT NULL,
  payload   BLOB    NOT NULL,
  PRIMARY KEY (interview, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE memory (
  interview TEXT    NOT NULL REFERENCES interview ON DELETE CASCADE,
  sequence  INTEGER NOT NULL,
  payload   BLOB    NOT NULL,
  PRIMARY KEY (interview, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE transcript (
  interview TEXT    NOT NULL REFERENCES interview ON DELETE CASCADE,
  sequence  INTEGER NOT NULL,
  payload   BLOB    NOT NULL,
  PRIMARY KEY (interview, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
  interview TEXT    NOT NULL REFERENCES interview ON DELETE CASCADE,
  sequence  INTEGER NOT NULL,
  payload   BLOB    NOT NULL,
  PRIMARY KEY (interview, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE timer (
  interview TEXT    NOT NULL REFERENCES interview ON DELETE CASCADE,
  name      TEXT    NOT NULL,
  due       INTEGER NOT NULL,
  PRIMARY KEY (interview, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX timer_due ON timer (due);

CREATE TABLE lane (                              -- exists while messages wait; describes sending the first one
  interview    TEXT    NOT NULL REFERENCES interview ON DELETE CASCADE,
  name         TEXT    NOT NULL,
  due          INTEGER NOT NULL,
  epoch        INTEGER NOT NULL DEFAULT 0,
  attempts     INTEGER NOT NULL DEFAULT 0,
  leased_until INTEGER,
  PRIMARY KEY (interview, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX lane_due ON lane (due, interview, name);

CREATE TABLE outbox (
  interview  TEXT    NOT NULL REFERENCES interview ON DELETE CASCADE,
  lane       TEXT    NOT NULL,
  sequence   INTEGER NOT NULL,
  id         TEXT    NOT NULL,
  enqueued   INTEGER NOT NULL,
  not_before INTEGER NOT NULL,
  payload    BLOB    NOT NULL,
  PRIMARY KEY (interview, lane, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt (
  interview TEXT NOT NULL REFERENCES interview ON DELETE CASCADE,
  lane      TEXT NOT NULL,
  payload   BLOB NOT NULL,
  PRIMARY KEY (interview, lane)
) STRICT, WITHOUT ROWID;

CREATE TABLE dead (
  interview    TEXT    NOT NULL REFERENCES interview ON DELETE CASCADE,
  lane         TEXT    NOT NULL,
  sequence     INTEGER NOT NULL,
  id           TEXT    NOT NULL,
  attempts     INTEGER NOT NULL,
  enqueued     INTEGER NOT NULL,
  died         INTEGER NOT NULL,
  reason       TEXT    NOT NULL,
  payload      BLOB    NOT NULL,
  kind         INTEGER,                          -- from here on for poison of the inbox only
  name         TEXT,
  joinable     INTEGER,
  log_sequence INTEGER,
  PRIMARY KEY (interview, lane, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX dead_died ON dead (died, interview, lane, sequence);

CREATE TABLE tombstone (
  id        TEXT    NOT NULL PRIMARY KEY,
  erased    INTEGER,                             -- null for one that expired
  ends      INTEGER NOT NULL,
  log_count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tombstone_ends ON tombstone (ends);

CREATE TABLE tombstone_address (
  tombstone TEXT NOT NULL REFERENCES tombstone ON DELETE CASCADE,
  address   TEXT NOT NULL,
  PRIMARY KEY (tombstone, address)
) STRICT, WITHOUT ROWID;

CREATE TABLE tombstone_key (
  tombstone TEXT NOT NULL REFERENCES tombstone ON DELETE CASCADE,
  key       TEXT NOT NULL,
  PRIMARY KEY (tombstone, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  collection TEXT NOT NULL,
  id         TEXT NOT NULL,
  tag        TEXT NOT NULL,
  content    BLOB NOT NULL,
  PRIMARY KEY (collection, id)
) STRICT;
