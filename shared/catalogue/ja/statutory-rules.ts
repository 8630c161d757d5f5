import type { ClockRuleId } from '../../statutory/clock-rules.ts';
import type { LawNumbers } from '../../statutory/law-numbers.ts';
import type { Certainty, ReportClassId } from '../../statutory/report-classes.ts';

/** A rule of the law: its name, where it stands, and what it says. */
interface Rule {
  readonly title: string;
  readonly reference: string;
  wording(numbers: LawNumbers): string;
}

const wordings: Record<ReportClassId, (numbers: LawNumbers) => string> = {
  'sensitive-data': () => '要配慮個人情報が含まれる保有個人情報の漏えい等（1人から）',
  'property-damage': () =>
    '不正に利用されることにより財産的被害が生じるおそれがある保有個人情報の漏えい等（1人から）',
  purpose: () =>
    '不正の目的をもって行われたおそれがある、当該機関に対する行為による保有個人情報の漏えい等（1人から）',
  'many-people': ({ peopleOver }) => `本人の数が${peopleOver}人を超える保有個人情報の漏えい等`,
  'ordinance-data': () => '条例要配慮個人情報が含まれる保有個人情報の漏えい等（1人から）',
  'number-system': () =>
    '個人番号利用事務を処理する情報システム等における特定個人情報の漏えい等（1人から）',
  'number-purpose': () =>
    '不正の目的をもって行われたおそれがある特定個人情報の漏えい等、又は不正の目的をもって利用され、若しくは提供された事態（漏えいがなくても該当）',
  'number-exposure': () =>
    '電磁的方法により特定個人情報が不特定多数の者に閲覧され、又はそのおそれがある事態',
  'number-many-people': ({ peopleOver }) =>
    `本人の数が${peopleOver}人を超える特定個人情報の漏えい等`,
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

const certainty: Record<Certainty, string> = {
  quoted: '文言の一部を公表資料で確認（条文そのものは未確認）',
  recalled: '文言は未確認',
};

/** The rules of the law in full, for people's tools, in Japanese. */
export const rules = {
  wordings,
  clockRules,
  certainty,
  verify: '現行の条文で確認してください',
  firstDay: { 'day-of-knowledge': '知った日', 'day-after': '知った日の翌日' },
  settings: {
    notATimeOfDay: (given: string) =>
      `時刻は 00:00 から 23:59 までの「HH:MM」で書いてください。書かれた値：${given}`,
    earlierThan: (key: string, given: number, before: string, least: number) =>
      `${key} は ${before}（${least}）以上にしてください。書かれた値：${given}`,
  },
};
