import type { ArchiveColumnName } from './columns.ts';

/** A question that is kept ready for whoever asks the archive. */
export interface ArchiveQuestion {
  readonly id: string;
  /** What it answers, and its parameters in the order of their question marks. */
  readonly description: string;
  /** In the SQL that Athena (Trino) and DuckDB have in common; `table` as it stands in the query. */
  sql(table: string): string;
}

/** The questions that `sekisho who-saw` and `what-did` answer from the kept history, over years. */
export const archiveQuestions: readonly ArchiveQuestion[] = [
  {
    id: 'who-saw',
    description:
      'Who touched the record of a resident. Parameters: keyed hash of the resident, first log day, last log day (YYYY-MM-DD), each in single quotes',
    sql: (table) => `${deeds(table, 'subject_hash')}
SELECT "date", actor, action, outcome, system, screen,
  min("at") AS first_at, max("at") AS last_at, count(*) AS lines,
  array_agg(DISTINCT terminal) FILTER (WHERE terminal IS NOT NULL) AS terminals
FROM deeds
WHERE choice = 1
GROUP BY "date", actor, action, outcome, system, screen
ORDER BY "date", actor, first_at, action, outcome, system, screen
`,
  },
  {
    id: 'what-did',
    description:
      'What an account did. Parameters: the account, first log day, last log day (YYYY-MM-DD), each in single quotes',
    sql: (table) => `${deeds(table, 'actor')}
SELECT "date", action, outcome, system, screen,
  min("at") AS first_at, max("at") AS last_at, count(*) AS lines,
  count(DISTINCT subject_hash) AS residents, sum(records) AS records,
  array_agg(DISTINCT terminal) FILTER (WHERE terminal IS NOT NULL) AS terminals
FROM deeds
WHERE choice = 1
GROUP BY "date", action, outcome, system, screen
ORDER BY "date", first_at, action, outcome, system, screen
`,
  },
];

/**
 * Each deed once, as the history counts them (`history/union.ts`): a line that several logs hold
 * counts once; one without a sequence number, as often as the log that holds it most often has it;
 * of one sequence number that says different things, one says it.
 */
function deeds(table: string, asked: ArchiveColumnName): string {
  return `WITH held AS (
  SELECT *, CASE WHEN sequence IS NOT NULL THEN 1 ELSE row_number() OVER (
    PARTITION BY "date", source, actor, fingerprint, file_sha256 ORDER BY line) END AS occurrence
  FROM ${table}
  WHERE ${asked} = ? AND "date" BETWEEN ? AND ?
), deeds AS (
  SELECT *, row_number() OVER (
    PARTITION BY "date", source, actor, fingerprint, occurrence
    ORDER BY "at", action, outcome, system, screen, terminal, file_sha256, line) AS choice
  FROM held
)`;
}
