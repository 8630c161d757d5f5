import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { expect } from 'vitest';
import { run } from '../command/program.ts';
import { allCases, type SimulatedMonth } from './simulated-month.ts';

/** Questions in SQL about a month: over its normalised log lines and its case log, nothing else. */
export interface PlainSql {
  /** The only figure of the only row. */
  figure(sql: string): Promise<number>;
  close(): void;
}

/** Tables `events`, `cases`, `actions` and `staff`; `day` is the log day in Tokyo. */
export async function plainSql(month: SimulatedMonth): Promise<PlainSql> {
  const { folder, config, logs } = month;
  for (const [source, names] of logs) {
    for (const [index, name] of names.entries()) {
      const file = join(folder, name);
      const parsed = await run(['parse', file, '--source', source, '--config', config]);
      expect(parsed.status, parsed.stderr).toBe(0);
      writeFileSync(join(folder, `events-${source}-${index}.jsonl`), parsed.stdout);
    }
  }
  const stored = await allCases(month.state);
  const cases = stored.map(({ record: { facts } }) => ({
    id: facts.id,
    told: facts.notified && (facts.actor !== null || facts.subject !== null),
    month: facts.openedOn.slice(0, 7),
    severity: facts.severity,
    subjects: facts.subjects,
    hashes: facts.subjectHashes,
    systems: facts.systems.length,
  }));
  const actions = stored.flatMap(({ record, actions: log }) =>
    log.map(({ at, sequence, deed }) => ({
      id: record.facts.id,
      done: at,
      sequence,
      kind: deed.kind,
      verdict: deed.kind === 'assessed' ? deed.verdict : '',
      hours: deed.kind === 'hours-recorded' ? deed.hours : '0',
      yen: deed.kind === 'hours-recorded' ? (deed.yenPerHour ?? '0') : '0',
    })),
  );
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await load(connection, folder, 'cases', cases);
  await load(connection, folder, 'actions', actions);
  await connection.run(`create table lines as select *, cast(
    cast(replace("at", 'Z', '') as timestamp) + interval 5 hour as date) as day
    from read_json('${folder}/events-*.jsonl', format = 'newline_delimited', union_by_name = true,
    filename = true,
    columns = {"at": 'varchar', actor: 'varchar', action: 'varchar', outcome: 'varchar',
      records: 'bigint', subject: 'varchar', source: 'varchar', sequence: 'varchar'})
    where "at" is not null`);
  // Of a line that several files hold, as many as the file that holds the most of it.
  await connection.run(`create table events as
    with held as (select *, count(*) as n from lines group by all),
    most as (select * exclude (filename, n), max(n) as n from held group by all)
    select most.* from most, range(most.n)`);
  await connection.run(
    `create table staff as select * from read_csv('${config}/staff.csv', all_varchar = true)`,
  );
  return {
    async figure(sql) {
      const rows = await (await connection.run(sql)).getRows();
      return Number(rows[0]?.[0]);
    },
    close: () => connection.closeSync(),
  };
}

async function load(
  connection: DuckDBConnection,
  folder: string,
  name: string,
  rows: readonly object[],
): Promise<void> {
  const path = join(folder, `table-${name}.jsonl`);
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  await connection.run(`create table ${name} as select * from read_json('${path}')`);
}
