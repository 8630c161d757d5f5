import type { Family, Verdict } from '../../cases/case.ts';
import type { DataClass } from '../../event.ts';

const dataClasses: Record<DataClass, string> = {
  personal: '個人情報',
  'my-number': '特定個人情報（個人番号を含む個人情報）',
  'juki-net': '住民基本台帳ネットワークシステムに係る情報',
  sensitive: '要配慮個人情報',
};

const deed: Record<Family, string> = {
  'bulk-export': '出力（書き出し又は印刷）',
  viewing: '閲覧',
  'slow-accumulation': '閲覧又は出力（複数日にわたるもの）',
  'after-hours': '閲覧等（勤務時間外のもの）',
  subject: '閲覧等（特定の本人に係るもの）',
  'account-state': '利用（在籍期間外などのアカウントによるもの）',
  'log-integrity': 'ログの欠落等',
  settings: '設定の変更',
};

const verdict: Record<Verdict, string> = {
  explained: '業務によるもの',
  improper: '業務外の利用',
  'leak-suspected': '漏えいのおそれがある事態',
  'leak-confirmed': '漏えいが確認された事態',
  'ruled-out': '漏えいには当たらないもの',
};

/** What both drafts say, in Japanese. */
export const draft = {
  mark: '下書き',
  neverSent:
    'この文書は、関所が事案の記録から作成した下書きです。関所が個人情報保護委員会、本人その他の外部へ送信することはありません。',
  check:
    '提出・通知の要否、宛先、様式及び内容は、担当者が現行の法令により確認し、決裁を経て決定してください。',
  readingAid: 'この文書は参考訳です。日本語の下書きを正としてください。',
  notAssessed: '評価前の下書きです。漏えいの事実及び職員の責任は、いずれも確定していません。',
  notNeeded: (verdict: string) =>
    `評価は「${verdict}」です。提出・通知を要しない可能性があります。`,
  openFields: (fields: string) => `調査中の内容が残っている欄：${fields}`,
  finalNeedsAll: '確報（最終報）としての使用は、全ての欄が確定してからにしてください。',
  open: '調査中',
  none: 'なし',
  toFill: (what: string) => `（${what}を記入）`,
  listed: '、',
  sameDay: (time: string) => `同日${time}`,
  marked: (mark: string) => `【${mark}】`,
  warning: (sentence: string) => `※ ${sentence}`,
  indent: '　',
  heading: (number: string, title: string) => `${number}　${title}`,
  item: (words: string) => `　・${words}`,
  pair: (term: string, words: string) => `${term}：${words}`,
  footer: (caseId: string, at: string) => `事案 ${caseId}　${at} 時点の記録により作成`,
  dataClasses,
  dataClassesUnknown:
    '設定にないシステムを含むため調査中（判明するまで、特定個人情報を含むものとして扱う）',
  deed,
  verdict,
  numberOmitted: '（番号は記載しない）',
  more: (count: string) => `ほか${count}件`,
};
