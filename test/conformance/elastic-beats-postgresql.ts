import { csvScanner } from '../../shared/reading/csv-records.ts';
import { fieldsOfCsvlog, type PostgresqlFields } from '../../shared/reading/postgresql-fields.ts';
import { statementOf } from '../../shared/reading/postgresql-message.ts';
import { commonPrefixReader } from '../../shared/reading/postgresql-prefix.ts';
import type { Rejected } from '../../shared/reading/sink.ts';
import { collect, sourceOfFormat } from '../reading/collected.ts';
import type { DataSet, Explanation, Values } from './conformance.ts';
import { filesIn, instantOf, nameOf, textOf } from './data.ts';

const cutShort = (file: string, differences: number): Explanation => ({
  file,
  field: 'record',
  differences,
  why: "Filebeat's own test writes down the first hundred events of the log alone.",
});

/** PostgreSQL logs (stderr and csvlog), beside what Filebeat's own tests expect of them. */
export const elasticBeatsPostgresql: DataSet = {
  id: 'elastic-beats (PostgreSQL)',
  fields: 'time, user, database, level, SQL state, statement',
  records: 450,
  explanations: [
    cutShort('postgresql-13-log-statement-all.log', 121),
    cutShort('postgresql-9-log-statement-all.log', 102),
  ],
  async compare(compared) {
    for (const path of filesIn('elastic-beats/postgresql/log/test/', '.log')) {
      const expected: Values[] = JSON.parse(textOf(`${path}-expected.json`));
      const isCsv = path.endsWith('.csv.log');
      const source = sourceOfFormat(isCsv ? 'postgresql-csvlog' : 'postgresql-stderr');
      const { events, canonicals, rejected } = await collect(textOf(path), source);
      const fields = canonicals.map(isCsv ? csvlogFields : commonPrefixReader());
      const read = events.map((event, index) =>
        valuesOf(event.actor, instantOf(event), fields[index]),
      );
      compared.records(nameOf(path), expected.map(expectedValues), read);
      if (rejected.length > 0)
        compared.records(`${nameOf(path)}, rejected`, [], rejected.map(rawOf));
    }
  },
};

const rawOf = ({ raw }: Rejected): Values => ({ raw });

function valuesOf(user: string, time: string, fields: PostgresqlFields | null | undefined): Values {
  return {
    time,
    user,
    database: fields?.database ?? undefined,
    level: fields?.level,
    state: fields?.sqlState ?? undefined,
    statement: fields?.query ?? statementOf(fields?.message ?? '')?.statement,
  };
}

function expectedValues(it: Values): Values {
  return {
    time: it['@timestamp'],
    user: it['user.name'] ?? '(postgresql)',
    database: it['postgresql.log.database'],
    level: it['log.level'],
    state: it['postgresql.log.sql_state_code'],
    statement: expectedStatement(it),
  };
}

/**
 * Filebeat puts a statement that stands in the message of csvlog where the message was, and leaves
 * it in the message where the state stands before it.
 */
function expectedStatement(it: Values): unknown {
  const message = String(it['message']);
  if (it['postgresql.log.query_step'] !== undefined) return it['postgresql.log.query'] ?? message;
  return it['postgresql.log.query'] ?? /^statement: (.*)$/su.exec(message)?.[1];
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
