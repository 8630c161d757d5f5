import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../shared/cases/case.ts';
import type { Language } from '../../shared/language.ts';
import type { ReportKind } from '../../shared/statutory/deed.ts';
import type { DocumentKind } from '../../shared/statutory/document.ts';
import type { Draft, DraftMaterial } from '../../shared/statutory/draft.ts';
import { draftPage } from '../../shared/statutory/draft-page.tsx';
import { draftStyle } from '../../shared/statutory/draft-style.ts';
import { draftText } from '../../shared/statutory/draft-text.ts';
import { noticeDraft, reportDraft } from '../../shared/statutory/drafts.ts';
import { assessed, suspicion } from './draft-material.ts';
import { acknowledged, did, exported, materialOf, opened, tokyo, viewed } from './material.ts';

const draftOf = (
  kind: DocumentKind,
  edition: ReportKind,
  material: DraftMaterial,
  language?: Language,
): Draft => (kind === 'report' ? reportDraft : noticeDraft)(edition, material, language);

const golden = (name: string) =>
  readFileSync(new URL(`golden/${name}.txt`, import.meta.url), 'utf8');

describe('a draft, as its reader gets it', () => {
  it.each([
    ['report', 'preliminary', 'ja', 'report-preliminary-ja', suspicion],
    ['report', 'final', 'ja', 'report-final-ja', assessed],
    ['report', 'preliminary', 'en', 'report-preliminary-en', suspicion],
    ['notice', 'preliminary', 'ja', 'notice-preliminary-ja', suspicion],
    ['notice', 'final', 'ja', 'notice-final-ja', assessed],
    ['notice', 'preliminary', 'en', 'notice-preliminary-en', suspicion],
  ] as const)('the %s, %s edition, in %s reads so', (kind, edition, language, name, material) => {
    expect(draftText(draftOf(kind, edition, material, language))).toBe(golden(name));
  });
});

const kinds: readonly DocumentKind[] = ['report', 'notice'];
const editions: readonly ReportKind[] = ['preliminary', 'final'];
const every = (material: DraftMaterial): readonly Draft[] =>
  kinds.flatMap((kind) =>
    editions.flatMap((edition) =>
      (['ja', 'en'] as const).map((language) => draftOf(kind, edition, material, language)),
    ),
  );

describe('every draft', () => {
  it('says first that it is a draft and is never sent by the program, as text and on paper', () => {
    for (const draft of every(suspicion)) {
      const sentence = draft.warnings[0] ?? '';
      expect(sentence).toMatch(/送信することはありません|never sends it/u);
      expect(draftText(draft).indexOf(sentence)).toBeLessThan(30);
      expect(draftPage(draft)).toContain(sentence);
    }
  });

  it('numbers the nine fields of the report and the five of the notice', () => {
    const titles = (draft: Draft) => draft.sections.map(({ number }) => number).join('');
    expect(titles(reportDraft('preliminary', suspicion))).toBe('１２３４５６７８９');
    expect(titles(noticeDraft('preliminary', suspicion))).toBe('１２３４５');
  });

  it('carries no comment of the log, since it may name people', () => {
    for (const draft of every(assessed)) {
      expect(draftText(draft)).not.toMatch(/山田|00012345|端末を止めた|突き合わせた/u);
    }
  });

  it('uses no word of blame before the assessment', () => {
    for (const draft of every(suspicion)) {
      expect(draftText(draft)).not.toMatch(/犯人|不正|容疑|違反者|culprit|offender/u);
    }
  });

  it('tells subjects nothing of the account, the section or other people', () => {
    for (const draft of every(assessed).filter(({ kind }) => kind === 'notice')) {
      expect(draftText(draft)).not.toMatch(/S0123|住民課|2,000|1,980/u);
    }
  });

  it('of a case about a resident prints no key of that resident', () => {
    const hot: CaseFacts = {
      ...viewed,
      actor: null,
      subject: '00000000deadbeef',
      actors: ['S0207', 'S0208'],
      family: 'subject',
      records: 5,
      subjects: 1,
    };
    const material = materialOf(hot, [opened, acknowledged], '2026-11-24T09:00');
    for (const draft of every(material)) expect(draftText(draft)).not.toContain('deadbeef');
    expect(draftText(reportDraft('preliminary', material))).toContain(
      '複数の職員のアカウント（職員番号S0207、S0208）による実人数1人、延べ5件の閲覧等（特定の本人に係るもの）があったこと',
    );
  });

  it('of a log that is not whole accuses nobody and asks for no report by itself', () => {
    const log: CaseFacts = {
      ...exported,
      actor: null,
      source: 'tax-access',
      actors: [],
      family: 'log-integrity',
      records: 0,
      evidence: [],
      sections: [],
      systems: ['tax'],
      from: '2026-09-28',
      until: '2026-09-30',
    };
    const material = materialOf(log, [opened, acknowledged], '2026-11-24T09:00');
    expect(material.clock.askedFor).toBe('does-not-apply');
    const text = draftText(reportDraft('preliminary', material));
    expect(text).toContain(
      '令和8年（2026年）9月28日（月）から令和8年（2026年）9月30日（水）までについて、如月市の税務システムのログ（取り込み元 tax-access）に欠落等があり、',
    );
    expect(text).not.toContain('職員番号');
    expect(text).toContain('実人数：調査中');
    expect(text).toContain('延べ件数：調査中');
    expect(draftText(noticeDraft('preliminary', material))).toContain(
      '利用の記録（ログ）に欠落等があり、この間の利用の状況を確認できないことが分かりました。',
    );
  });

  it('of changed settings speaks of neither a log nor a person', () => {
    const changed: CaseFacts = {
      ...exported,
      actor: null,
      source: 'calendar.yaml',
      actors: [],
      family: 'settings',
      records: 0,
      evidence: [],
      sections: [],
      systems: [],
      from: '2026-09-28',
      until: '2026-09-28',
    };
    const material = materialOf(changed, [opened, acknowledged], '2026-11-24T09:00');
    const text = draftText(reportDraft('preliminary', material));
    expect(text).toContain('如月市のアクセスログ点検の設定（calendar.yaml）が変わり、');
    expect(text).not.toContain('欠落等');
    const notice = draftText(noticeDraft('preliminary', material));
    expect(notice).toContain('点検する設定が変わり、点検が十分でなかったおそれがある');
  });

  it('warns where an assessment makes it needless, and where a final edition has open fields', () => {
    const explained = did('2026-11-24T10:15', 'S0900', {
      kind: 'assessed',
      verdict: 'explained',
      comment: '業務でした。',
    });
    const material = materialOf(exported, [opened, acknowledged, explained], '2026-11-24T11:00');
    expect(reportDraft('preliminary', material).warnings).toContain(
      '評価は「業務によるもの」です。提出・通知を要しない可能性があります。',
    );
    expect(reportDraft('final', assessed).warnings.at(-1)).toContain('全ての欄が確定してから');
    expect(reportDraft('preliminary', assessed).warnings.at(-1)).toMatch(/^調査中の内容/u);
  });

  it('says where unknown kinds of data count as My Number', () => {
    const unknown = { ...exported, dataClasses: [], dataClassesUnknown: true };
    const material = materialOf(unknown, [opened, acknowledged], '2026-11-24T09:00');
    expect(draftText(reportDraft('preliminary', material))).toContain(
      '判明するまで、特定個人情報を含むものとして扱う',
    );
    expect(draftText(noticeDraft('preliminary', material))).toContain('番号法第29条の4第2項');
  });
});

const written = (words: string): DraftMaterial =>
  materialOf(
    exported,
    [
      opened,
      acknowledged,
      did('2026-11-24T08:00', 'S0900', {
        kind: 'field-written',
        document: 'report',
        field: 'people',
        words,
        reason: '記入した。',
      }),
    ],
    '2026-11-24T09:00',
  );
const peopleField = (words: string) =>
  reportDraft('preliminary', written(words)).sections[2]?.lines ?? [];

describe('a person’s own words in a field', () => {
  it('come first, part paragraphs by line breaks, and leave the figures that are known', () => {
    const lines = peopleField('一つ目の段落。\r\n\n二つ目の段落。');
    expect(lines.slice(0, 2).map(({ words }) => words)).toEqual([
      '一つ目の段落。',
      '二つ目の段落。',
    ]);
    expect(lines.map(({ term }) => term)).toEqual([
      null,
      null,
      '実人数',
      '延べ件数',
      '100人を超えるかどうか',
    ]);
  });

  it('are taken back by blank ones', () => {
    expect(peopleField(' \n ')).toEqual(reportDraft('preliminary', suspicion).sections[2]?.lines);
  });

  it.each([
    ['個人番号 123456789012 の方', '個人番号 （番号は記載しない） の方'],
    ['1234-5678-9012', '（番号は記載しない）'],
    ['１２３４ ５６７８ ９０１２', '（番号は記載しない）'],
    ['住民票コード 12345678901', '住民票コード （番号は記載しない）'],
    ['電話 090-1234-5678、03-1234-5678', '電話 090-1234-5678、03-1234-5678'],
    ['電話 09012345678', '電話 09012345678'],
    ['2,000人、20261123', '2,000人、20261123'],
  ])('lose residents’ numbers and keep telephones: %s', (given, expected) => {
    expect(peopleField(given)[0]?.words).toBe(expected);
  });

  it('are not taken from anyone whom the case is about', () => {
    const own = did('2026-11-24T08:00', 'S0123', {
      kind: 'field-written',
      document: 'report',
      field: 'cause',
      words: '私ではありません。',
      reason: 'x',
    });
    const material = materialOf(exported, [opened, acknowledged, own], '2026-11-24T09:00');
    expect(draftText(reportDraft('preliminary', material))).not.toContain('私ではありません');
  });
});

const nasty = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style><b>',
  '&lt;&amp;',
  '=HYPERLINK("https://example.invalid")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\n１　概要\n　偽の欄',
  '\u202e逆向き\u202c',
  '\u2066\u200f',
  '\0\x07\x1b[31m',
  '\u2028行\u2029',
  '𠮷野家𩸽',
  '\ud842',
  'あ'.repeat(5_000),
  '',
];
const hostile = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.tuple(fc.constantFrom(...nasty), fc.constantFrom(...nasty)).map((parts) => parts.join('')),
);

/** Material whose every name comes from a log, a setting or a person. */
function materialWith(word: () => string): DraftMaterial {
  const facts: CaseFacts = {
    ...exported,
    actor: word(),
    sections: [word(), word()],
    systems: [word()],
    why: [{ ja: word(), en: word() }],
    evidence: exported.evidence.map((line) => ({ ...line, file: word() })),
  };
  const published = did('2026-11-24T08:00', 'S0900', {
    kind: 'published',
    doneAt: tokyo('2026-11-24T07:00'),
    means: word() || 'x',
    reason: 'x',
  });
  const names = { name: { ja: word(), en: word() } };
  return materialOf(facts, [opened, acknowledged, published], '2026-11-24T09:00', names);
}

/** The tags of a page in their order, without what stands between them. */
const skeletonOf = (page: string): string => (page.match(/<[^>]*>/gu) ?? []).join('');

describe('hostile content', () => {
  const plain = every(materialWith(() => 'x'));

  it('changes no line, heading or tag of a draft', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 20, maxLength: 20 }), (words) => {
        let next = 0;
        const material = materialWith(() => words[next++ % words.length] ?? '');
        for (const [index, draft] of every(material).entries()) {
          const usual = plain[index];
          if (usual === undefined) throw new Error('as many drafts as there are plain ones');
          const text = draftText(draft);
          expect(text.split('\n').length).toBe(draftText(usual).split('\n').length);
          expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
          expect(text.isWellFormed()).toBe(true);
          expect(text.split('\n').some((line) => /^[=+\-@]/u.test(line))).toBe(false);
          expect(skeletonOf(draftPage(draft))).toBe(skeletonOf(draftPage(usual)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('in a person’s words makes no heading, no tag and no formula', () => {
    const draft = reportDraft('preliminary', written(nasty.join('\n')));
    for (const line of draftText(draft).split('\n')) expect(line).not.toMatch(/^[=+\-@<"]/u);
    expect(draftText(draft).match(/^１　概要$/gmu)).toHaveLength(1);
    expect(draftPage(draft)).not.toMatch(/<script|<img|<b>/u);
    for (const { words } of draft.sections[2]?.lines ?? []) expect(words).not.toMatch(/^[=+\-@]/u);
  });
});

describe('the document to print', () => {
  const page = draftPage(reportDraft('preliminary', suspicion));

  it('is one self-contained file without a script, in its own language', () => {
    expect(page).toMatch(/^<!doctype html><html lang="ja">/u);
    expect(page).not.toMatch(/<script|<link|<img|\bsrc=|href=|url\(|@import|https?:/u);
    expect(draftPage(reportDraft('preliminary', suspicion, 'en'))).toContain('<html lang="en">');
  });

  it('prints on A4 portrait, and says on each page that it is a draft', () => {
    expect(page).toContain(`<style>${draftStyle('下書き')}</style>`);
    expect(page).toContain('@page { size: A4 portrait;');
    expect(page).toContain('@bottom-left { content: "下書き";');
  });

  it('holds every word of the text, each term once', () => {
    for (const { title, lines } of reportDraft('preliminary', suspicion).sections) {
      expect(page).toContain(title);
      for (const { words } of lines) expect(page).toContain(words);
    }
    expect(page.match(/<dt>根拠となるログ<\/dt>/gu)).toHaveLength(1);
  });
});
