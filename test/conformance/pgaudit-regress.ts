import { collect, sourceOfFormat } from '../reading/collected.ts';
import type { DataSet, Values } from './conformance.ts';
import { textOf } from './data.ts';

const stamp = '2026-11-20 18:30:00.123 JST';

/** The audit entries that pgaudit's own regression run expects, put into both logs of PostgreSQL. */
export const pgauditRegress: DataSet = {
  id: 'pgaudit-regress',
  fields: 'time, user, address, action (by class, command and statement), sequence',
  records: 830,
  explanations: [],
  async compare(compared) {
    const payloads = auditPayloads(textOf('pgaudit-regress/expected/pgaudit.out'));
    const expected = payloads.map(expectedOf);
    const prefix = '%m [%c-%l] %q%u@%d %h ';
    const stderr = await collect(
      payloads.map(stderrEntry).join(''),
      sourceOfFormat('postgresql-stderr', { prefix }),
    );
    compared.records('expected/pgaudit.out in stderr', expected, stderr.events.map(valuesOf));
    const csv = await collect(
      payloads.map(csvlogEntry).join(''),
      sourceOfFormat('postgresql-csvlog'),
    );
    compared.records('expected/pgaudit.out in csvlog', expected, csv.events.map(valuesOf));
  },
};

type Read = Awaited<ReturnType<typeof collect>>['events'][number];

function valuesOf(event: Read): Values {
  return {
    time: event.at,
    user: event.actor,
    address: event.terminal,
    action: event.action,
    sequence: event.sequence,
  };
}

function expectedOf(payload: string, index: number): Values {
  return {
    time: Date.parse('2026-11-20T18:30:00.123+09:00'),
    user: 's0123',
    address: '192.0.2.7',
    action: actionOf(payload),
    sequence: `6028ff3a.56/${index + 1}`,
  };
}

/** A statement that is prepared is not run yet. */
function actionOf(payload: string): string {
  const [, kind = '', command = ''] = /^AUDIT: \w+,\d+,\d+,(\w+),([^,]*),/u.exec(payload) ?? [];
  if (command === 'PREPARE') return 'other';
  if (kind === 'WRITE') return 'update';
  if (kind !== 'READ') return 'other';
  return /\bCOPY\b.*\bTO\b/isu.test(payload) ? 'export' : 'search';
}

function stderrEntry(payload: string, index: number): string {
  const lines = payload.replaceAll('\n', '\n\t');
  return `${stamp} [6028ff3a.56-${index + 1}] s0123@juki 192.0.2.7 LOG:  ${lines}\n`;
}

function csvlogEntry(payload: string, index: number): string {
  const message = payload.replaceAll('"', '""');
  return `${stamp},"s0123","juki",86,"192.0.2.7:48978",6028ff3a.56,${index + 1},"x",${stamp},3/3,0,LOG,00000,"${message}",,,,,,,,,"psql"\n`;
}

/** Each `AUDIT: …` up to the line on which its quotes are closed. */
export function auditPayloads(text: string): readonly string[] {
  const found: string[] = [];
  let open: string | null = null;
  for (const line of text.split('\n')) {
    const start = line.indexOf('AUDIT:');
    if (open === null && (start < 0 || line.startsWith('--'))) continue;
    open = open === null ? line.slice(start) : `${open}\n${line}`;
    if ((open.split('"').length - 1) % 2 === 1) continue;
    found.push(open);
    open = null;
  }
  return found;
}
