import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../shared/cases/case.ts';
import { alertOf } from '../../shared/escalation/alert-message.ts';
import { due } from '../../shared/escalation/due.ts';
import { oneLine, shortened, withinBytes } from '../../shared/escalation/plain-text.ts';
import { limits } from '../../shared/limits.ts';
import type { OutgoingAlert } from '../../shared/ports.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import {
  escalation,
  evening,
  facts,
  kisaragi,
  minuteMs,
  ofSource,
  pathWith,
  storedCase,
} from './kisaragi.ts';

const night = { isDay: () => false, isOpenDay: () => true };

/** The alert of the section head at `minutes` after the case was opened. */
function alert(
  changes: Partial<CaseFacts> = {},
  settings = kisaragi(),
  minutes = 0,
  step = '2.section-head',
): OutgoingAlert {
  const sentTo = (key: string) =>
    [
      evening,
      { kind: 'notice-sent', notice: `C/${key}/1`, step: key, recipient: 'holder-night' },
    ] as const;
  const stored = storedCase(
    changes,
    [evening, { kind: 'opened' }],
    ...(minutes ? [sentTo('2.supervisor'), sentTo('2.section-head')] : []),
  );
  const now = evening + minutes * minuteMs;
  const notice = due(stored, { settings, ...night }, now).notices.find(({ key }) => key === step);
  if (!notice) throw new Error('no notice');
  return alertOf(notice, stored, settings, now);
}
const english = (settings: Settings = kisaragi()): Settings => ({
  ...settings,
  organisation: { ...settings.organisation, language: 'en' },
});

describe('an alert', () => {
  it('is addressed by the notice: role, section, recipient, contact', () => {
    expect(alert()).toMatchObject({
      notice: 'C-0123456789abcdef/2.section-head/1',
      caseId: 'C-0123456789abcdef',
      role: 'section-head',
      section: '住民課',
      recipient: 'holder-night',
      severity: 'high',
      to: {
        name: 'jumin-section-head night',
        email: 'jumin-section-head-night@kisaragi.example',
      },
      subject: '[Sekisho] HIGH C-0123456789abcdef 要確認: 大量または件数不明の出力',
    });
  });

  it('says all that the reader needs, in plain neutral Japanese', () => {
    const { body } = alert({ subjects: 1_980, unexplainedSubjects: 1_970 });
    for (const words of [
      '宛先: 所属長（住民課）',
      '如月市の記録に、確認をお願いしたいアクセスがありました。',
      '事案番号: C-0123456789abcdef  重要度: 高',
      '大量または件数不明の出力（職員番号 S0001）',
      'システム: 住民記録',
      '日時: 2026-05-11 20:41（日本時間）',
      '- この連絡先の役割: ',
      '延べ 2,000 件、ログに番号のある対象者の実人数 1,980 人（うち業務の記録で説明のつかない人 1,970 人）',
      '- 2,000人分を出力しました。',
      '- 業務かどうか確かめてください。',
      '期限: 2026-05-11 20:56 までに',
      'sekisho cases ack C-0123456789abcdef --by 職員番号 --comment',
      '2 上司: まもなく連絡',
      '2 所属長: このお知らせ',
      '5 マイナンバー担当: 未連絡（予定 2026-05-11 21:11）',
      '- juki/2026-05-11.csv 7 行目（2026-05-11 20:41）',
    ]) {
      expect(body).toContain(words);
    }
    expect(body).not.toMatch(/犯人|不正|undefined|null|NaN/);
  });

  it('speaks English where the organisation does', () => {
    const { subject, body } = alert({}, english());
    expect(subject).toBe(
      '[Sekisho] HIGH C-0123456789abcdef please check: bulk or uncounted export',
    );
    expect(body).toContain('By when: without an acknowledgement by 2026-05-11 20:56');
    expect(body).toContain('the logs name no single resident');
  });

  it('says that it is a reminder, who has been told before, and who stands in', () => {
    const again = alert({}, kisaragi(), 15);
    expect(again.subject).toContain('再連絡');
    expect(again.body).toContain('もう一度お知らせします');
    expect(again.body).toContain('2 上司: 連絡済み（2026-05-11 20:41）');
    const standIn = alert({ actor: 'S9002' });
    expect(standIn.recipient).toBe('deputy-1-night');
    expect(standIn.body).toContain('本来の連絡先に代わって');
  });

  it('tells a deputy, who hears of it for the first time, that the usual contact has not answered', () => {
    const key = '2.section-head';
    const told = [1, 2, 3].map((n) => {
      const notice = `C/${key}/${n}`;
      return [
        evening + (n - 1) * 15 * minuteMs,
        { kind: 'notice-sent', notice, step: key, recipient: 'holder-night' },
      ] as const;
    });
    const stored = storedCase({}, [evening, { kind: 'opened' }], ...told);
    const settings = kisaragi();
    const now = evening + 45 * minuteMs;
    const { notices } = due(stored, { settings, ...night }, now);
    const notice = notices.find((one) => one.key === key);
    if (!notice) throw new Error('no notice');
    const { recipient, subject, body } = alertOf(notice, stored, settings, now);
    expect(recipient).toBe('deputy-1-night');
    expect(subject).toContain(' 要確認: ');
    expect(body).toContain('代理の方にお知らせします');
    expect(body).not.toMatch(/もう一度|代わってお願い/);
    expect(body).toContain('2 所属長: このお知らせ');
  });

  it('writes the day once where all was done on it, and says what is asked for residents', () => {
    const lastAt = evening + 90 * minuteMs;
    const stored = storedCase(
      { firstAt: evening, lastAt },
      [evening, { kind: 'opened' }],
      [evening, { kind: 'task', step: '1.data-subjects' }],
    );
    const settings = kisaragi();
    const [notice] = due(stored, { settings, ...night }, evening).notices;
    if (!notice) throw new Error('no notice');
    const { body } = alertOf(notice, stored, settings, evening);
    expect(body).toContain('日時: 2026-05-11 20:41 ～ 22:11（日本時間）');
    expect(body).toContain('1 対象者: 被害を防ぐ対応をお願い済み（関所から本人へは連絡しません）');
  });

  it('says when it is the last call of its step', () => {
    const settings = kisaragi({
      escalation: escalation({ steps: pathWith({ repeatMinutes: 0 }) }),
    });
    expect(alert({}, settings).body).toContain('この段階の自動連絡はこれが最後です');
  });

  it('counts the reasons and places that it does not write out', () => {
    const why = Array.from({ length: 20 }, (_, n) => ({ ja: `理由 ${n}`, en: `reason ${n}` }));
    const [line] = facts().evidence;
    const evidence = Array.from({ length: 50 }, (_, n) => ({ ...line, line: n + 1 }));
    const { body } = alert({ why, evidence } as Partial<CaseFacts>);
    expect(body).toContain('ほか 8 件');
    expect(body).toContain('ほか 45 行以上');
  });

  it('never names the resident whom a case is about', () => {
    const { subject, body } = alert({ actor: null, subject: '00000000deadbeef' });
    expect(`${subject}${body}`).not.toContain('deadbeef');
    expect(body).toContain('大量または件数不明の出力（住民1人（番号は表示しません）、複数の職員）');
  });

  it('says of a log that is not whole which one and which days, and nothing about staff', () => {
    const days = { ...ofSource, from: '2026-05-11', until: '2026-05-12' };
    const { subject, body } = alert(days, kisaragi(), 0, '4.information-security');
    expect(subject).toBe('[Sekisho] HIGH C-0123456789abcdef 要確認: ログの欠け');
    for (const words of [
      '如月市のログに、確認をお願いしたい欠けや乱れがありました。',
      'ログの欠け（取り込み元 juki-log）',
      'システム: 住民記録',
      '対象日: 2026-05-11 ～ 2026-05-12（1日は4時から翌日4時まで）',
      '- ログの転送を確かめてください。',
      '- 記録のない間に対象者（住民）への被害がなかったか',
      '- 挙げられる行はありません',
      'このお知らせに住民や職員の情報は含まれていません。',
      '4 情報セキュリティ担当: このお知らせ',
    ])
      expect(body).toContain(words);
    expect(body).not.toMatch(/聞き取り|所属|アクセス|規模|職員表|undefined|null|NaN/u);
    const inEnglish = alert(days, english(), 0, '4.information-security').body;
    expect(inEnglish).toContain('gap in the logs (source juki-log)');
    expect(inEnglish).toContain('Days: 2026-05-11 to 2026-05-12 (each from 04:00 to 04:00)');
    expect(inEnglish).not.toMatch(/staff number|Section:|How many/u);
  });

  it('does not make up a number where the logs hold none', () => {
    const { body } = alert({ records: 0, subjects: 0 });
    expect(body).toContain('規模: 不明');
  });

  it('has a subject and a body that no gateway stumbles over, whatever stands in a log', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(
        'S0001\r\nBcc: x@example.com',
        '\u202Egnp.exe',
        '\uD83D',
        '𠮷'.repeat(5_000),
        'あ'.repeat(50_000),
        '\u0000\u001b[2J',
        '\u2028\u2029\u0085',
        '名\uE000前',
      ),
    );
    const sentence = hostile.map((words) => ({ ja: words, en: words }));
    const anyFacts = fc.record({
      actor: hostile,
      sections: fc.array(hostile, { maxLength: 3 }),
      systems: fc.array(hostile, { maxLength: 100 }),
      why: fc.array(sentence, { maxLength: 40 }),
      whatToDo: fc.array(sentence, { maxLength: 40 }),
      evidence: fc.array(
        hostile.map((file) => ({
          source: file,
          file,
          line: 1,
          at: evening,
          action: 'view',
          system: file,
          records: 1,
        })),
        { maxLength: 50 },
      ),
    });
    fc.assert(
      fc.property(anyFacts, hostile, fc.boolean(), (given, name, inEnglish) => {
        const settings = kisaragi();
        const organisation = { ...settings.organisation, name: { ja: name, en: name } };
        const city = { ...settings, organisation };
        const { subject, body } = alert(given, inEnglish ? english(city) : city);
        expect(subject).toMatch(/^\[Sekisho\] HIGH C-0123456789abcdef [^\p{Cc}\p{Zl}\p{Zp}]+$/u);
        expect(subject.length).toBeLessThanOrEqual(limits.subjectCharactersMax);
        expect(Buffer.byteLength(body)).toBeLessThanOrEqual(limits.bodyBytesMax);
        expect(body.isWellFormed()).toBe(true);
        expect(body.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(body).toContain('sekisho cases ack C-0123456789abcdef');
      }),
    );
  });
});

describe('plain text', () => {
  it('keeps characters of private use, with which towns write names', () => {
    expect(oneLine('渡\uE000邉󠄀', 10)).toBe('渡\uE000邉󠄀');
  });

  it('cuts between characters and says so', () => {
    expect(shortened('𠮷𠮷𠮷', 4)).toBe('𠮷…');
    expect(shortened('abcd', 4)).toBe('abcd');
  });

  it('keeps whole lines within a number of bytes', () => {
    expect(withinBytes('あ\nい\nう\n', 12)).toBe('あ\nい\nう\n');
    expect(withinBytes('あ\nい\nう\n', 11)).toBe('あ\n…\n');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 8, max: 60 }), (words, max) => {
        expect(Buffer.byteLength(withinBytes(words, max))).toBeLessThanOrEqual(max);
      }),
    );
  });
});
