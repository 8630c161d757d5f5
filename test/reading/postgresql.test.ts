import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { csvScanner } from '../../shared/reading/csv-records.ts';
import { fieldsOfCsvlog, type PostgresqlFields } from '../../shared/reading/postgresql-fields.ts';
import { statementOf } from '../../shared/reading/postgresql-message.ts';
import { commonPrefixReader } from '../../shared/reading/postgresql-prefix.ts';
import { collect, sourceOfFormat } from './collected.ts';

const folder = new URL('../../../shared/data/elastic-beats/postgresql/log/test/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.log'));

/** Its expected files stop after a hundred events. */
const filebeatKeepsAtMost = 100;

type Expected = Readonly<Record<string, unknown>>;

describe('PostgreSQL logs that Filebeat tests with', () => {
  test('there are all 22 of them', () => expect(files).toHaveLength(22));

  test.each(files)('%s gives the expected times, users, databases and statements', async (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const expected: Expected[] = JSON.parse(
      readFileSync(new URL(`${name}-expected.json`, folder), 'utf8'),
    );
    const isCutShort = expected.length === filebeatKeepsAtMost;
    const format = name.endsWith('.csv.log') ? 'postgresql-csvlog' : 'postgresql-stderr';
    const { events, canonicals, rejected } = await collect(text, sourceOfFormat(format));
    expect(rejected).toEqual([]);
    const all = canonicals.map(format === 'postgresql-csvlog' ? csvlogFields : stderrFields);
    expect(events.map((event) => event.at)).toEqual(all.map((fields) => fields?.at));
    const read = isCutShort ? all.slice(0, filebeatKeepsAtMost) : all;
    expect(read.map((fields) => new Date(fields?.at ?? 0).toISOString())).toEqual(
      expected.map((it) => it['@timestamp']),
    );
    expect(read.map((fields) => fields?.user ?? undefined)).toEqual(
      expected.map((it) => it['user.name']),
    );
    expect(events.slice(0, read.length).map((event) => event.actor)).toEqual(
      expected.map((it) => it['user.name'] ?? '(postgresql)'),
    );
    expect(read.map((fields) => fields?.database ?? undefined)).toEqual(
      expected.map((it) => it['postgresql.log.database']),
    );
    expect(read.map((fields) => fields?.level)).toEqual(expected.map((it) => it['log.level']));
    expect(read.map((fields) => fields?.sqlState ?? undefined)).toEqual(
      expected.map((it) => it['postgresql.log.sql_state_code']),
    );
    expect(read.map((fields) => statement(fields))).toEqual(expected.map(expectedStatement));
  });
});

/**
 * Filebeat puts a statement that stands in the message of csvlog where the message was, and leaves
 * it in the message where the state stands before it.
 */
function expectedStatement(it: Expected): unknown {
  const message = String(it['message']);
  if (it['postgresql.log.query_step'] !== undefined) return it['postgresql.log.query'] ?? message;
  return it['postgresql.log.query'] ?? /^statement: (.*)$/su.exec(message)?.[1];
}

function statement(fields: PostgresqlFields | null): string | undefined {
  return fields?.query ?? statementOf(fields?.message ?? '')?.statement;
}

const readPrefix = commonPrefixReader();
function stderrFields(text: string): PostgresqlFields | null {
  return readPrefix(text);
}

function csvlogFields(text: string): PostgresqlFields | null {
  let fields: PostgresqlFields | null = null;
  const scanner = csvScanner(
    { delimiter: ',', quotes: true },
    {
      record(record) {
        fields = fieldsOfCsvlog(record);
      },
      reject() {},
    },
  );
  scanner.push(text);
  scanner.end();
  return fields;
}
