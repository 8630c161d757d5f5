import type { Source } from '../../settings/settings.ts';

const cadences: Record<Source['cadence'], string> = {
  hourly: '毎時',
  daily: '毎日',
  weekly: '毎週',
  monthly: '毎月',
  irregular: '不定期',
};

/** What the figures of a year for the regulator say, in Japanese. */
export const yearly = {
  name: (year: string, era: string) => `${era}度（${year}年度）`,
  title: (name: string, marks: string) => `アクセスログの分析の実施状況　${name}${marks}`,
  footer: (name: string, edition: string, asOf: string) =>
    `アクセスログの分析の実施状況 ${name}　${edition}　${asOf}時点`,
  asOf: (from: string, until: string, asOf: string) =>
    `対象：${from}から${until}まで（毎日午前4時区切り）。対応は${asOf}時点。`,
  noLogs: '未確認：この年度に届くはずのログは届いていません。',
  complete: (expected: string) =>
    `届くはずのログ${expected}日分（取り込み元×日）はすべてそろい、すべて分析しました。`,
  holes: (expected: string, holes: string) =>
    `未確認：届くはずのログ${expected}日分（取り込み元×日）のうち${holes}日分が欠けているか疑わしく、その分は分析できていません。`,
  basis: {
    heading: 'この資料について',
    paragraphs: [
      '個人情報保護委員会への特定個人情報の取扱いの状況に関する定期的な報告（番号法第29条の3第2項）のうち、ログの分析等に関する部分を書くための資料です。報告そのものではなく、提出もしません。',
      '特定個人情報の適正な取扱いに関するガイドライン（行政機関等・地方公共団体等編）は、利用状況等を記録し、その記録を一定の期間保存し、定期に及び必要に応じ随時に分析等するための体制を整備することを求めています。',
      '条と文言は公開された解説によるもので、法令とガイドラインの原文では確かめていません。提出の前に、現行の条文と報告の様式で確認してください。',
    ],
  },
  practice: {
    heading: '分析の方法と頻度',
    paragraphs: [
      '随時：ログのファイルが届くたびに、その時点で判定します。',
      '毎日：その日のログがそろうと日を締め、職員ごとの普段の働き方と比べて判定し直します。',
      '毎月：月次報告で結果、ログの完全性、誤報の率、設定の変更を管理職に報告します。',
      '必要に応じ：住民や職員を指定して、だれがいつ何をしたかを調べられます（調べたことも記録されます）。',
    ],
  },
  lines: (count: string) => `${count}行`,
  times: (count: string) => `${count}回`,
  days: (count: string) => `${count}人日`,
  labels: {
    lines: '分析したログ',
    coverage: '届くはずのログのうち受領',
    summaries: '月次報告の発行',
    told: '確認を求めた事案',
    leaks: 'うち漏えい・そのおそれ',
    staffDays: '分析した職員の延べ日数',
  },
  beside: {
    files: (files: string, rejected: string) => `${files}ファイル、読めない行${rejected}`,
    expected: (there: string, expected: string) => `${there}／${expected}日分`,
    months: (months: string) => `運用した${months}か月のうち`,
    all: (all: string) => `一覧・ログの事案を含めて${all}`,
    residents: (residents: string) => `確認を求めた事案の住民（実）${residents}`,
    people: '操作のあった職員×日',
  },
  cadences,
  issued: '発行',
  coverage: {
    heading: '何を分析したか',
    bySource: '取り込み元ごとの対象と受領',
    byMonth: '月ごとの対象と受領',
    files: (files: string, accepted: string, rejected: string) =>
      `この年度の行を含むファイルは${files}個、読めた行${accepted}、読めずに隔離した行${rejected}です（年度をまたぐファイルは全体を数えます）。`,
    note: '行は重なりを除いた数です。通番のないログでは推計（標準誤差3.3％）です。ログが一度も届いていない月は「運用前」とし、0とは書きません。',
  },
  results: {
    heading: '分析の結果',
    byMonth: '月ごとの事案',
    states: '事案の状態',
    detectors: '検知ごとの事案（複数の検知が見つけた事案はそれぞれに数えます）',
    nothing: (zero: string) => `この年度に開いた事案：${zero}`,
    deadlines: '法令の期限（個人情報保護委員会への漏えい等の報告）',
    noDeadlines: 'この年度に期限のある漏えい等の報告はありません。',
  },
  people: {
    heading: 'だれが分析したか',
    program: '判定は関所が自動で行い、業務かどうかは次の役割の職員が確かめました。',
    title: '役割ごとの確認と評価',
    none: 'この年度に確認・評価の記録はありません。',
    noRole: '役割のない職員',
    cost: (hours: string, yen: string) => `対応の時間は計${hours}時間、人件費は${yen}円です。`,
  },
  columns: {
    month: '月',
    dataClasses: '情報の種類',
    cadence: '届く間隔',
    lines: '行',
    staffDays: '職員の延べ日数',
    summary: '月次報告',
    role: '役割',
    people: '人数',
    acknowledged: '確認',
    assessed: '評価',
    hours: '時間',
  },
};
