import type { Answer } from '../../statutory/answer.ts';
import type { DeadlineState } from '../../statutory/clock.ts';
import type { ReportKind } from '../../statutory/deed.ts';
import type { StatutoryFactId } from '../../statutory/facts.ts';
import type { ReportClassId } from '../../statutory/report-classes.ts';

/** A rule of the law by its name, and where it stands. */
interface Named {
  readonly title: string;
  readonly reference: string;
}

const personal = (item: string) => `個人情報保護法施行規則第43条第${item}号`;
const number = (item: string) => `番号法の漏えい等報告規則第2条第${item}号`;

const classes: Record<ReportClassId, Named> = {
  'sensitive-data': { title: '要配慮個人情報', reference: personal('1') },
  'property-damage': { title: '財産的被害のおそれ', reference: personal('2') },
  purpose: { title: '行為の目的', reference: personal('3') },
  'many-people': { title: '本人の数', reference: personal('4') },
  'ordinance-data': { title: '条例要配慮個人情報', reference: personal('5') },
  'number-system': { title: '個人番号を取り扱う情報システム', reference: number('1') },
  'number-purpose': { title: '行為の目的（特定個人情報）', reference: number('2') },
  'number-exposure': { title: '不特定多数による閲覧（特定個人情報）', reference: number('3') },
  'number-many-people': { title: '本人の数（特定個人情報）', reference: number('4') },
};

const facts: Record<StatutoryFactId, string> = {
  'personal-information': '保有個人情報',
  'may-have-leaked': '漏えい等又はそのおそれ',
  sensitive: '要配慮個人情報',
  'ordinance-sensitive': '条例要配慮個人情報',
  'property-damage': '財産的被害のおそれ',
  'wrongful-purpose': '規則に定める目的による行為のおそれ',
  'many-people': '基準を超える数の本人',
  'specific-personal-information': '特定個人情報',
  'number-system': '個人番号を取り扱う情報システムの関与',
  'wrongful-use': '規則に定める目的による利用又は提供',
  'exposed-to-many': '不特定多数の者による閲覧のおそれ',
};

const states: Record<DeadlineState, string> = {
  running: '期限前',
  due: '提出の時期',
  overdue: '期限経過・未提出',
  met: '期限内に提出済み',
  missed: '期限後に提出済み',
  'not-asked-for': '報告を要しない見込み',
};

const answer: Record<Answer, string> = { yes: 'あり', no: 'なし', unknown: '調査中' };
const reportKind: Record<ReportKind, string> = { preliminary: '速報', final: '確報' };

/** What the statutory layer says, in Japanese. */
export const statutory = {
  classes,
  facts,
  states,
  answer,
  reportKind,
  listed: '、',
  applies: (title: string, reference: string) => `「${title}」（${reference}）に該当します。`,
  mayApply: (title: string, reference: string, toFindOut: string) =>
    `「${title}」（${reference}）に該当する可能性があります。確かめること：${toFindOut}の有無。`,
  doesNotApply: (title: string, reference: string, ruledOutBy: string) =>
    `「${title}」（${reference}）には該当しません（${ruledOutBy}がないため）。`,
  assumed: (facts: string) => `${facts}の有無は不明のため、「あり」として数えています。`,
  notKnownYet:
    '事態を知った日時がまだ記録されていないため、期限は始まっていません（最初の確認の記録から数えます）。',
  deadline: (report: string, state: string, day: string, days: string) =>
    `${report}（${state}）：期限は${day}まで（${days}日目）。`,
  moved: (counted: string) => `${counted}が閉庁日のため、次の開庁日になっています。`,
  closed: 'この日は閉庁日ですが、期限は延びません。前の開庁日までに提出してください。',
  madeAt: (at: string) => `提出の記録：${at}。`,
  longerIfPurpose: (day: string, days: string) =>
    `行為の目的による事態に当たる場合は、${day}まで（${days}日目）。`,
};
