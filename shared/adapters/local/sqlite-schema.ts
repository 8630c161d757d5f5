/** The first version. Text sorts by its UTF-8 bytes, as in DynamoDB. */
const firstTables = `
  CREATE TABLE manifests (
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    manifest TEXT NOT NULL,
    PRIMARY KEY (name, sha256)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX manifests_by_content ON manifests (sha256, name);

  CREATE TABLE contributions (
    actor TEXT NOT NULL,
    log_day TEXT NOT NULL,
    file TEXT NOT NULL,
    source TEXT NOT NULL,
    part INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (actor, log_day, file, source, part)
  ) STRICT;

  CREATE TABLE days (
    actor TEXT NOT NULL,
    log_day TEXT NOT NULL,
    digest TEXT NOT NULL,
    vector BLOB NOT NULL,
    fired TEXT NOT NULL,
    PRIMARY KEY (actor, log_day)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE cases (
    id TEXT PRIMARY KEY,
    opened_on TEXT NOT NULL,
    due_at INTEGER,
    revision INTEGER NOT NULL,
    status TEXT NOT NULL,
    facts TEXT NOT NULL
  ) STRICT;
  CREATE INDEX cases_by_day ON cases (opened_on DESC, id);
  CREATE INDEX cases_due ON cases (due_at, id) WHERE due_at IS NOT NULL;

  CREATE TABLE actions (
    case_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    action TEXT NOT NULL,
    PRIMARY KEY (case_id, sequence)
  ) STRICT, WITHOUT ROWID;
`;

const sourceDays = `
  CREATE TABLE source_days (
    source TEXT NOT NULL,
    log_day TEXT NOT NULL,
    file TEXT NOT NULL,
    figures TEXT NOT NULL,
    runs BLOB,
    sketch BLOB NOT NULL,
    PRIMARY KEY (source, log_day, file)
  ) STRICT;
`;

/** Days that were folded before sealing existed are folded anew by the first seal. */
const sealedDays = `
  ALTER TABLE days ADD COLUMN subjects BLOB NOT NULL DEFAULT x'0000';
  ALTER TABLE days ADD COLUMN ruled TEXT NOT NULL DEFAULT '{}';
  ALTER TABLE days ADD COLUMN sealed TEXT NOT NULL DEFAULT 'null';
  CREATE INDEX days_by_log_day ON days (log_day, actor);
`;

const batches = `
  CREATE TABLE batches (
    addressee TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    batch TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

/** Alerts on their way by a channel: see `delivery-book.ts`. */
const deliveries = `
  CREATE TABLE deliveries (
    notice TEXT NOT NULL,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    alert TEXT NOT NULL,
    PRIMARY KEY (notice, channel)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deliveries_waiting ON deliveries (next_at) WHERE state = 'waiting';
`;

/** The database itself refuses to change what stands in a journal. */
const journals = `
  CREATE TABLE journals (
    journal TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (journal, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER journals_never_change BEFORE UPDATE ON journals
    BEGIN SELECT RAISE(ABORT, 'a journal is only added to'); END;
  CREATE TRIGGER journals_never_shrink BEFORE DELETE ON journals
    BEGIN SELECT RAISE(ABORT, 'a journal is only added to'); END;
`;

/**
 * What makes each version of the tables out of the one before, in order; never changed, only added
 * to. A new database goes through all of them.
 */
export const migrations: readonly string[] = [
  firstTables,
  sourceDays,
  sealedDays,
  batches,
  deliveries,
  journals,
];

/** Counts the migrations; stands in the file as `user_version`. */
export const schemaVersion = migrations.length;
