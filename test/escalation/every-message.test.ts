import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../shared/cases/case.ts';
import { alertOf } from '../../shared/escalation/alert-message.ts';
import { confirmationOf } from '../../shared/escalation/confirmation-message.ts';
import { digestOf } from '../../shared/escalation/digest-message.ts';
import { due, type Notice } from '../../shared/escalation/due.ts';
import { blocksInOrder, noTemplates } from '../../shared/escalation/message-template.ts';
import { defaultPath } from '../../shared/escalation/path.ts';
import { limits } from '../../shared/limits.ts';
import type { OutgoingAlert, StoredCase } from '../../shared/ports.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { evening, facts, kisaragi, ofSource, storedCase } from './kisaragi.ts';

/** What stands in logs and settings that nobody meant to be read in a mail. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    'S0001\r\nBcc: x@example.com',
    '\n.\n',
    '\u202Egnp.exe\u2066',
    '\uD83D',
    '𠮷'.repeat(5_000),
    'あ'.repeat(50_000),
    '\u0000\u001b[2J\u007f\u0085',
    '\u2028\u2029',
    '=HYPERLINK("http://x.example","押す")',
    '<script>alert(1)</script><img src=x onerror=1>',
    '{what}{case}',
    '名\uE000前󠄀',
  ),
);
const sentence = hostile.map((words) => ({ ja: words, en: words }));
/** A resident's number and name never stand in a message: nothing writes them. */
const resident = '00000000deadbeef';
const anyFacts = fc.record({
  actor: hostile,
  sections: fc.array(hostile, { maxLength: 3 }),
  systems: fc.array(hostile, { maxLength: 100 }),
  why: fc.array(sentence, { maxLength: 40 }),
  whatToDo: fc.array(sentence, { maxLength: 40 }),
  severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
  family: fc.constantFrom('bulk-export', 'slow-accumulation', 'log-integrity'),
  evidence: fc.array(
    hostile.map((file) => {
      const line = { source: file, file, line: 1, at: evening };
      return { ...line, action: 'view', system: file, records: 1 };
    }),
    { maxLength: 50 },
  ),
} as const);
const anyCity = fc.record({
  name: hostile,
  inEnglish: fc.boolean(),
  ownWords: fc.boolean(),
  of: fc.constantFrom('staff', 'resident', 'source'),
});

function cityOf({
  name,
  inEnglish,
  ownWords,
}: typeof anyCity extends fc.Arbitrary<infer C> ? C : never): Settings {
  const settings = kisaragi();
  const padding = 'あ'.repeat(limits.templateBytesMax / 3 - 200);
  const alert = { subject: '{reminder}{family}', body: `${padding}\n${blocksInOrder('alert')}` };
  const digest = { subject: '{count}', body: `${padding}\n${blocksInOrder('digest')}` };
  return {
    ...settings,
    organisation: {
      ...settings.organisation,
      language: inEnglish ? 'en' : 'ja',
      name: { ja: name, en: name },
    },
    templates: ownWords ? { alert, digest } : noTemplates,
  };
}

function noticesOf(stored: StoredCase, settings: Settings): readonly Notice[] {
  return due(stored, { settings, isDay: () => false, isOpenDay: () => true }, evening).notices;
}
function caseOf(
  of: 'staff' | 'resident' | 'source',
  changes: Partial<CaseFacts>,
  id: string,
): StoredCase {
  const about =
    of === 'source'
      ? { ...ofSource, source: changes.actor ?? 'x' }
      : of === 'resident'
        ? { actor: null, subject: resident }
        : {};
  return storedCase({ ...changes, ...about, id, notified: true }, [evening, { kind: 'opened' }]);
}

/** Holds to the limits of mail, SNS and text messages, and is one text that nothing breaks. */
function expectHarmless(alert: OutgoingAlert, severity: string): void {
  const { subject, body, short } = alert;
  expect(subject).toMatch(
    /^\[Sekisho\] [A-Z]+ (?:C-[0-9a-f]{16}|\d+ cases) [^\p{Cc}\p{Zl}\p{Zp}]*$/u,
  );
  expect(subject).toContain(severity.toUpperCase());
  expect(subject.length).toBeLessThanOrEqual(limits.subjectCharactersMax);
  expect(short.length).toBeLessThanOrEqual(limits.smsCharactersMax);
  expect(short).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(limits.bodyBytesMax);
  expect(Buffer.byteLength(JSON.stringify({ default: body, sms: short }))).toBeLessThan(250_000);
  expect([subject, body, short].every((words) => words.isWellFormed())).toBe(true);
  expect(body.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(`${subject}${body}${short}`).not.toContain(resident);
  expect(body).not.toMatch(/\bundefined\b|\bNaN\b|\[object/);
}

const id = 'C-0123456789abcdef';

describe('every message, whatever stands in logs and settings', () => {
  it('an alert is harmless, and says case, what to do, and who has been told', () => {
    fc.assert(
      fc.property(anyFacts, anyCity, (given, city) => {
        const settings = cityOf(city);
        const stored = caseOf(city.of, given, id);
        for (const notice of noticesOf(stored, settings)) {
          const alert = alertOf(notice, stored, settings, evening);
          expectHarmless(alert, given.severity);
          expect(alert.body).toContain(`sekisho cases ack ${id}`);
          const { body } = alert;
          expect(body).toMatch(
            city.inEnglish ? /Case: C-0123456789abcdef/ : /事案番号: C-0123456789abcdef/,
          );
          expect(body).toMatch(city.inEnglish ? /How unusual: / : /珍しさ: /);
          expect(body).toMatch(city.inEnglish ? /: this message/ : /: このお知らせ/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a digest is harmless, and names every case that is in it', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { minLength: 1, maxLength: 8 }), anyCity, (given, city) => {
        const settings = cityOf(city);
        // As many as a digest takes, out of what was generated.
        const calls = Array.from({ length: limits.digestCasesMax }, (_, n) => {
          const caseId = `C-${String(n).padStart(16, '0')}`;
          const stored = caseOf(city.of, given[n % given.length] ?? {}, caseId);
          const notice = noticesOf(stored, settings).at(-1);
          if (notice === undefined) throw new Error('There is no notice.');
          return { stored, notice };
        });
        const digest = digestOf('D-00ff00ff00ff00ff/1', calls, settings, evening);
        expectHarmless(digest, '');
        for (const { stored } of calls) {
          const named = `- ${stored.record.facts.id} `;
          expect(digest.body.split('\n').some((line) => line.startsWith(named))).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('a request for a decision is harmless, and says how each way is recorded', () => {
    fc.assert(
      fc.property(anyFacts, anyCity, (given, city) => {
        const settings = cityOf(city);
        const stored = caseOf(city.of, given, id);
        const [call] = noticesOf(stored, settings);
        if (call === undefined) throw new Error('There is no notice.');
        const asks = defaultPath.filter(({ gate }) => gate === 'confirmation');
        const notice: Notice = { ...call, purpose: 'confirmation', asks };
        const message = confirmationOf(notice, stored, settings, evening);
        expectHarmless(message, given.severity);
        expect(message.body).toContain(id);
      }),
      { numRuns: 60 },
    );
  });

  it("the catalogue's own words are those of a template with all blocks in their order", () => {
    const stored = storedCase({}, [evening, { kind: 'opened' }]);
    const settings = kisaragi();
    const [notice] = noticesOf(stored, settings);
    if (notice === undefined) throw new Error('There is no notice.');
    const templates = {
      alert: { subject: '{reminder}要確認: {family}', body: blocksInOrder('alert') },
      digest: {
        subject: '要確認: {count} 件をまとめてお知らせします',
        body: blocksInOrder('digest'),
      },
    };
    const own = { ...settings, templates };
    expect(alertOf(notice, stored, own, evening)).toEqual(
      alertOf(notice, stored, settings, evening),
    );
    const calls = [{ stored, notice }];
    expect(digestOf('D-1/1', calls, own, evening)).toEqual(
      digestOf('D-1/1', calls, settings, evening),
    );
  });

  it("a town's own words stand where it put them, and nothing in a log is taken for a variable", () => {
    const stored = storedCase({ actor: '{path}' }, [evening, { kind: 'opened' }]);
    const body =
      '如月市 {organisation} の {role} 様\n{section}\n\n{what}\n\n内線 1234\n{deadline}\n';
    const settings = kisaragi({
      templates: { alert: { subject: '【{severity}】{family}', body }, digest: null },
    });
    const notice = noticesOf(stored, settings).find(({ section }) => section === null);
    if (notice === undefined) throw new Error('There is no notice.');
    const alert = alertOf(notice, stored, settings, evening);
    expect(alert.subject).toBe(`[Sekisho] HIGH ${facts().id} 【高】大量または件数不明の出力`);
    expect(alert.body.split('\n').slice(0, 4)).toEqual([
      '如月市 如月市 の 個人情報保護担当 様',
      '',
      '■ 何があったか',
      `事案番号: ${facts().id}  重要度: 高`,
    ]);
    expect(alert.body).toContain('（職員番号 {path}）');
    expect(alert.body).toContain('内線 1234\n期限: ');
  });
});
