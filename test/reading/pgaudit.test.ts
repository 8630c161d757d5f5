import { describe, expect, test } from 'vitest';
import { auditEntryOf, deedOfAudit } from '../../shared/reading/pgaudit.ts';
import { textOf } from '../conformance/data.ts';
import { auditPayloads } from '../conformance/pgaudit-regress.ts';

const payloads = auditPayloads(textOf('pgaudit-regress/expected/pgaudit.out'));

describe('the audit entries of the regression run of pgaudit', () => {
  test('there are 415 of them', () => expect(payloads).toHaveLength(415));

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
