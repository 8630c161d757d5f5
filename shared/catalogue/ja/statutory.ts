import type { Answer } from '../../statutory/answer.ts';
import type { DeadlineState } from '../../statutory/clock.ts';
import type { ClockRuleId } from '../../statutory/clock-rules.ts';
import type { ReportKind } from '../../statutory/deed.ts';
import type { StatutoryFactId } from '../../statutory/facts.ts';
import type { Standing } from '../../statutory/judge-classes.ts';
import type { LawNumbers } from '../../statutory/law-numbers.ts';
import type { Act, Certainty, ReportClassId } from '../../statutory/report-classes.ts';

/** A rule of the law: its name, where it stands, and what it says. */
interface Rule {
  readonly title: string;
  readonly reference: string;
  wording(numbers: LawNumbers): string;
}

const acts: Record<Act, string> = {
  'personal-information-act': '個人情報の保護に関する法律第68条',
  'my-number-act':
    '番号法第29条の4、番号法の漏えい等報告規則（平成27年特定個人情報保護委員会規則第5号）',
};

const personal = (item: string) => `個人情報保護法施行規則第43条第${item}号`;
const number = (item: string) => `番号法の漏えい等報告規則第2条第${item}号`;

const classes: Record<ReportClassId, Rule> = {
  'sensitive-data': {
    title: '要配慮個人情報',
    reference: personal('1'),
    wording: () => '要配慮個人情報が含まれる保有個人情報の漏えい等（1人から）',
  },
  'property-damage': {
    title: '財産的被害のおそれ',
    reference: personal('2'),
    wording: () =>
      '不正に利用されることにより財産的被害が生じるおそれがある保有個人情報の漏えい等（1人から）',
  },
  purpose: {
    title: '行為の目的',
    reference: personal('3'),
    wording: () =>
      '不正の目的をもって行われたおそれがある、当該機関に対する行為による保有個人情報の漏えい等（1人から）',
  },
  'many-people': {
    title: '本人の数',
    reference: personal('4'),
    wording: ({ peopleOver }) => `本人の数が${peopleOver}人を超える保有個人情報の漏えい等`,
  },
  'ordinance-data': {
    title: '条例要配慮個人情報',
    reference: personal('5'),
    wording: () => '条例要配慮個人情報が含まれる保有個人情報の漏えい等（1人から）',
  },
  'number-system': {
    title: '個人番号を取り扱う情報システム',
    reference: number('1'),
    wording: () =>
      '個人番号利用事務を処理する情報システム等における特定個人情報の漏えい等（1人から）',
  },
  'number-purpose': {
    title: '行為の目的（特定個人情報）',
    reference: number('2'),
    wording: () =>
      '不正の目的をもって行われたおそれがある特定個人情報の漏えい等、又は不正の目的をもって利用され、若しくは提供された事態（漏えいがなくても該当）',
  },
  'number-exposure': {
    title: '不特定多数による閲覧（特定個人情報）',
    reference: number('3'),
    wording: () =>
      '電磁的方法により特定個人情報が不特定多数の者に閲覧され、又はそのおそれがある事態',
  },
  'number-many-people': {
    title: '本人の数（特定個人情報）',
    reference: number('4'),
    wording: ({ peopleOver }) => `本人の数が${peopleOver}人を超える特定個人情報の漏えい等`,
  },
};

const clockRules: Record<ClockRuleId, Rule> = {
  'first-knowledge': {
    title: '事態を知った時点',
    reference: '個人情報保護委員会「よくある質問」（行政機関等、漏えい等報告の起算）',
    wording: () =>
      '機関のいずれかの部署が知った時点から数えます。持ち出した本人だけが知っている間は含みません。',
  },
  'first-day': {
    title: '日数の数え方',
    reference: '個人情報保護委員会のガイドライン（行政機関等編）',
    wording: ({ firstDay }) => `${firstDay}を1日目とし、土曜日、日曜日、祝日も数えます。`,
  },
  preliminary: {
    title: '速報の期限',
    reference: '個人情報保護法施行規則第44条第1項、同法ガイドライン（行政機関等編）',
    wording: ({ preliminaryFrom, preliminaryUntil }) =>
      `知った後、速やかに（おおむね${preliminaryFrom}～${preliminaryUntil}日以内）。閉庁日でも延びません。`,
  },
  final: {
    title: '確報の期限',
    reference: '個人情報保護法施行規則第44条第2項、番号法の漏えい等報告規則第3条',
    wording: ({ final }) => `知った日から${final}日以内`,
  },
  'final-longer': {
    title: '確報の期限（行為の目的による事態）',
    reference: '個人情報保護法施行規則第44条第2項、番号法の漏えい等報告規則第3条',
    wording: ({ finalLonger }) =>
      `不正の目的によるおそれがある事態は、知った日から${finalLonger}日以内`,
  },
  'closed-day': {
    title: '期限が閉庁日に当たるとき',
    reference: '個人情報保護委員会のガイドライン（行政機関等編）',
    wording: () =>
      '確報の期限が土曜日、日曜日、祝日、12月29日～1月3日に当たるときは、次の開庁日までとなります。',
  },
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

const standing: Record<Standing, string> = {
  applies: '該当',
  'may-apply': '該当の可能性あり',
  'does-not-apply': '非該当',
};

const states: Record<DeadlineState, string> = {
  running: '期限前',
  due: '提出の時期',
  overdue: '期限経過・未提出',
  met: '期限内に提出済み',
  missed: '期限後に提出済み',
  'not-asked-for': '報告を要しない見込み',
};

const certainty: Record<Certainty, string> = {
  quoted: '文言の一部を公表資料で確認（条文そのものは未確認）',
  recalled: '文言は未確認',
};

const answer: Record<Answer, string> = { yes: 'あり', no: 'なし', unknown: '調査中' };
const reportKind: Record<ReportKind, string> = { preliminary: '速報', final: '確報' };

/** What the statutory layer says, in Japanese. */
export const statutory = {
  acts,
  classes,
  clockRules,
  facts,
  standing,
  states,
  certainty,
  answer,
  reportKind,
  verify: '現行の条文で確認してください',
  firstDay: { 'day-of-knowledge': '知った日', 'day-after': '知った日の翌日' },
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
  settings: {
    notATimeOfDay: (given: string) =>
      `時刻は 00:00 から 23:59 までの「HH:MM」で書いてください。書かれた値：${given}`,
    earlierThan: (key: string, given: number, before: string, least: number) =>
      `${key} は ${before}（${least}）以上にしてください。書かれた値：${given}`,
  },
  refusals: {
    blankReason: (id: string) =>
      `事案 ${id} の法定報告に関する記録には理由が必要です。空白以外の文字で理由を書いてください。`,
    notYet: (id: string) =>
      `事案 ${id} の記録に、これから先の日時は使えません。現在までの日時を指定してください。`,
    notACount: (id: string, most: string, given: string) =>
      `事案 ${id} の本人の数は、0 から ${most} までの整数で、下限を上限以下にしてください。指定された値：${given}`,
    noSuchField: (id: string, allowed: string, given: string) =>
      `事案 ${id} のこの文書に書ける欄は ${allowed} です。指定された欄：${given}`,
  },
};
