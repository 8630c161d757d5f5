import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditEntryOf, deedOfAudit } from '../../shared/reading/pgaudit.ts';
import { collect, sourceOfFormat } from './collected.ts';

const output = readFileSync(
  new URL('../../../shared/data/pgaudit-regress/expected/pgaudit.out', import.meta.url),
  'utf8',
);
const payloads = auditPayloads(output);
const stamp = '2026-11-20 18:30:00.123 JST';

describe('the audit entries of the regression run of pgaudit', () => {
  test('there are 415 of them', () => expect(payloads).toHaveLength(415));

  test('every one is read out of a stderr log, with its class and command', async () => {
    const text = payloads
      .map((payload, index) => {
        const lines = payload.replaceAll('\n', '\n\t');
        return `${stamp} [6028ff3a.56-${index + 1}] s0123@juki 192.0.2.7 LOG:  ${lines}\n`;
      })
      .join('');
    const source = sourceOfFormat('postgresql-stderr', { prefix: '%m [%c-%l] %q%u@%d %h ' });
    const { events, rejected } = await collect(text, source);
    expect(rejected).toEqual([]);
    expect(events).toHaveLength(415);
    expect(tally(events.map((event) => event.action))).toEqual(expectedActions);
  });

  test('every one is read out of a csvlog, as the same events', async () => {
    const text = payloads
      .map((payload, index) => {
        const message = payload.replaceAll('"', '""');
        return `${stamp},"s0123","juki",86,"192.0.2.7:48978",6028ff3a.56,${index + 1},"x",${stamp},3/3,0,LOG,00000,"${message}",,,,,,,,,"psql"\n`;
      })
      .join('');
    const { events, rejected } = await collect(text, sourceOfFormat('postgresql-csvlog'));
    expect(rejected).toEqual([]);
    expect(events).toHaveLength(415);
    expect(tally(events.map((event) => event.action))).toEqual(expectedActions);
    expect(new Set(events.map((event) => event.sequence)).size).toBe(415);
  });

  test('COPY … TO is an export of unknown size, COPY … FROM an update', () => {
    const copies = payloads.filter((payload) => /COPY \S+ (?:TO|from) std/u.test(payload));
    const deeds = copies.map((payload) => {
      const entry = auditEntryOf(payload);
      return entry === null ? null : deedOfAudit(entry);
    });
    expect(deeds).toEqual([
      { action: 'export', records: null },
      { action: 'update', records: null },
      { action: 'export', records: null },
      { action: 'update', records: null },
    ]);
  });

  test('the rows of pgaudit.log_rows are the records, and 0 rows are not taken for none logged', () => {
    const deed = (payload: string) => {
      const entry = auditEntryOf(payload);
      return entry === null ? null : deedOfAudit(entry);
    };
    expect(
      deed('AUDIT: OBJECT,1,1,READ,SELECT,TABLE,public.account,<not logged>,<not logged>,3'),
    ).toEqual({ action: 'search', records: 3 });
    expect(deed('AUDIT: SESSION,1,1,READ,SELECT,,,SELECT 1,<none>')).toEqual({
      action: 'search',
      records: null,
    });
    expect(deed('AUDIT: SESSION,1,1,WRITE,UPDATE,,,UPDATE a SET b = 1,<none>,7')).toEqual({
      action: 'update',
      records: 7,
    });
    expect(
      deed('AUDIT: OBJECT,1,1,READ,SELECT,TABLE,public.b,<previously logged>,<previously logged>'),
    ).toEqual({ action: 'search', records: 0 });
    expect(deed('AUDIT: SESSION,1,1,MISC,SET,,,SET x = 1,<none>,0')).toEqual({
      action: 'other',
      records: 0,
    });
  });

  test('an entry that lacks fields is refused', () => {
    expect(auditEntryOf('AUDIT: SESSION,1,1,READ')).toBeNull();
    expect(auditEntryOf('AUDIT: nonsense')).toBeNull();
  });
});

/**
 * Counted in the file with grep: READ is 74 SELECT (one of them a COPY … TO), 1 COPY, 3 DECLARE
 * CURSOR and 3 PREPARE; WRITE is 91 and 2 PREPARE.
 */
const expectedActions = { other: 246, search: 76, update: 91, export: 2 };

function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** Each `AUDIT: …` up to the line on which its quotes are closed. */
function auditPayloads(text: string): readonly string[] {
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
