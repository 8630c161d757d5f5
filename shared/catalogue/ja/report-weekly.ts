/** What the weekly digest for the security team says, in Japanese. */
export const weekly = {
  title: (week: string, from: string, marks: string) =>
    `個人情報アクセス週次報告　${from}からの週（${week}）${marks}`,
  span: (week: string, from: string, until: string) => `${week}：${from}から${until}まで`,
  asOf: (span: string, asOf: string) => `${span}（毎日午前4時区切り）。待ちと期限は${asOf}時点。`,
  footer: (week: string, edition: string, asOf: string) =>
    `週次報告 ${week}　${edition}　${asOf}時点　職員は番号のみ`,
  noLogs:
    '未確認：この週に届くはずのログは届いていません。検知がないことは、問題がないことを意味しません。',
  complete: (expected: string) =>
    `届くはずのログ${expected}日分（取り込み元×日）はすべてそろいました。`,
  holes: (expected: string, holes: string) =>
    `未確認：届くはずのログ${expected}日分（取り込み元×日）のうち${holes}日分が欠けているか疑わしく、検知がなくても問題なしとは言えません。`,
  before: (value: string) => `前週 ${value}`,
  none: 'なし',
  of: (holes: string, expected: string) => `${holes}／${expected}日分`,
  labels: {
    overdue: '期限を過ぎたもの',
    waiting: '対応中の事案',
    opened: 'この週に開いた事案',
    told: 'この週の通知',
    assessed: 'この週の評価',
    holes: '欠け・疑いのあるログ',
  },
  overdue: {
    heading: '期限を過ぎたもの',
    title: '期限を過ぎたもの（担当と期限）',
    none: '期限を過ぎたものはありません。',
  },
  waiting: {
    heading: '待っているもの',
    title: '決定や作業を待っているもの（担当と期限）',
    none: '決定や作業を待っているものはありません。',
  },
  openCases: '対応中の事案（通知したもの）',
  deeds: 'この週にあったこと',
  openedNone: (zero: string) => `この週に開いた事案：${zero}`,
  nothing: (title: string) => `${title}：なし`,
  tables: {
    opened: '開いた事案',
    told: '知らせた相手',
    assessed: '評価した事案',
    changed: '日ごとの締めや後から届いたログで変わった事案',
  },
  changes: {
    revised: (before: string, after: string) => `数字が変わった：${before} → ${after}`,
    'no-longer-found': '検知されなくなった（事案は残り、最後の数字のまま）',
    'found-again': '再び検知された',
  },
  figuresOf: (severity: string, records: string, subjects: string) =>
    `${severity}・${records}件・${subjects}人`,
  silent: {
    heading: '届いていないログ',
    title: '届くはずの日に届いていない、または疑わしいログ',
    none: 'すべての取り込み元で、届くはずの日のログを受領しました。',
  },
  method:
    '週は月曜から日曜まで（ISO 8601の週番号）。開いた・知らせた・評価した・変わったは、その記録の時刻が月曜午前4時から次の月曜午前4時までのものです。待ちと期限は、次の週の最初の開庁日の午前6時に見たものです。',
  columns: {
    caseId: '事案',
    severity: '重さ',
    state: '状態',
    openedAt: '開いた日',
    detectors: '検知',
    group: '区分',
    office: '相手',
    notices: '通知',
    cases: '事案',
    total: '計',
    verdict: '評価',
    by: '評価した人',
    at: '日時',
    change: '変わったこと',
    source: '取り込み元',
    day: '日',
  },
};
