import type { Outcome } from '../../event.ts';
import type { WorkStanding } from '../../statements/touch.ts';

const outcomes: Record<Outcome, string> = { success: '成功', denied: '拒否', error: 'エラー' };

const work: Record<WorkStanding, string> = {
  explained: '記録で説明できる',
  'same-day': '同じ日に、同じ人についての説明できる操作がある',
  none: '記録に見当たらない',
  unknown: '分からない（要約だけの日）',
  'not-asked': '個人情報に当たらない',
};

/** What statements say, in Japanese: texts that an official can put into a file. */
export const statements = {
  outcomes,
  work,
  title: {
    'who-saw': '対象者の記録へのアクセス状況（回答資料）',
    'what-did': '職員等のアカウントの操作状況（回答資料）',
  },
  head: {
    organisation: '団体',
    subject: '対象者',
    actor: 'アカウント',
    period: '対象期間',
    asOf: '作成時点',
    by: '照会した職員',
    reason: '照会の理由',
    counts: '件数',
    record: '照会の記録',
  },
  subject: (number: string, hash: string) => `${number}（照合値 ${hash}）`,
  period: (from: string, until: string) => `${from} から ${until} まで（1日は午前4時に区切る）`,
  counts: (lines: string, accounts: string, sections: string, estimated: boolean) =>
    `ログ ${estimated ? '約' : ''}${lines}行、アカウント ${accounts}、課 ${sections}`,
  number: (sequence: number) => `第${sequence}号`,
  sections: '1 課とアカウント',
  touches: '2 日ごとの内容',
  coverage: '3 この資料が及ぶ範囲',
  originals: '4 元のログの行',
  method: (chapter: string) => `${chapter} 作成の方法`,
  columns: {
    logDay: '日',
    section: '課',
    actor: 'アカウント',
    first: '最初',
    last: '最後',
    action: '操作',
    outcome: '結果',
    system: 'システム',
    screen: '画面',
    terminal: '端末',
    lines: '行数',
    residents: '対象者数',
    days: '日数',
    work: '業務の記録',
    file: 'ファイル',
    line: '行',
    at: '日時',
    check: '履歴との照合',
  },
  noSection: '（課の登録なし）',
  nothing:
    '該当する記録はありません。下の「及ぶ範囲」に欠けがあるときは、なかったとは言い切れません。',
  about: (lines: string) => `約${lines}`,
  kept: (from: string, until: string) => `読み取ったログは ${from} から ${until} までです。`,
  keptNothing: 'この期間のログは1件も読み取っていません。',
  sourceDaily: (source: string, first: string, last: string, missing: string) =>
    `取り込み元 ${source}：${first} から ${last} まで。行のない開庁日：${missing}`,
  sourceOther: (source: string, first: string, last: string) =>
    `取り込み元 ${source}：${first} から ${last} まで（毎日届くログではないため、欠けた日は判定していません）`,
  sourceSilent: (source: string) => `取り込み元 ${source}：この期間の行は1件もありません。`,
  none: 'なし',
  span: (from: string, until: string) => (from === until ? from : `${from}〜${until}`),
  unread: (files: string, lines: string) =>
    `読めなかった、または読み取り中のファイル：${files}（期間は分かりません）。読めず隔離した行：${lines}。これらの行は含みません。`,
  logCases: (ids: string) => `ログの欠けや乱れの事案：${ids}`,
  summarised: (count: string) =>
    `操作が多く要約だけを残している日が、延べ ${count} アカウント日あります。その日の操作は、全部は含まれていないことがあります：`,
  accountDay: (actor: string, logDay: string) => `${actor}（${logDay}）`,
  more: (count: string) => `ほか${count}`,
  methods: [
    '取り込んだログの履歴から、関所が機械的に作成しました。ログに対象者の番号が書かれている行だけを数えます。一覧や検索の結果に表示されただけの人、番号のない行は含みません。',
    '重複した行は1回に数えます。課は、その日の職員の登録によります。課の登録がない期間は空けてあります。',
    '「業務の記録」は、割当て、更新、承認などの記録で説明できるかどうかです。記録に見当たらないことは、業務外であることを意味しません。',
    '履歴は、AWS に置いた関所では400日を過ぎると消えます。それより前は、保存してある元のログ（既定7年）を取り込み直して調べてください。',
  ],
  originalsCompared: (files: string, matched: string, missing: string) =>
    `${files}ファイルを読み、履歴と一致した行は ${matched}、履歴にない行は ${missing} でした。`,
  originalsAbsent: (lines: string) =>
    `履歴にあって、指定されたファイルに見当たらない記録：${lines}（ほかのファイルの行です）。`,
  originalsUnread: (files: string) => `読めなかったファイル：${files}`,
  inHistory: '履歴にある',
  notInHistory: '履歴にない',
  ownDeedsNotShown: (by: string) =>
    `「${by}」自身の操作は、本人の照会では表示しません。別の職員が照会するか、sekisho.yaml の statements.ownDeeds を true にしてください（照会は記録しました）。`,
  isInCase: (by: string) =>
    `「${by}」は、この照会に関わる事案の当事者のため、表示できません。事案に関わらない職員が照会してください（照会は記録しました）。`,
  noHistory: (folder: string) =>
    `「${folder}」に履歴がありません。ingest か watch を実行した状態フォルダーを指定してください。`,
  noHistoryOnAws: (stack: string) =>
    `AWS のスタック「${stack}」に、照会できる履歴がありません。まだログを読み取っていないか、履歴の期限（400日）を過ぎています。`,
  noHome:
    '履歴の置き場所が指定されていません。--state 状態フォルダー、または --stack スタックの名前（AWS）を付けてください。',
  noSuchStack: (stack: string) =>
    `--stack の「${stack}」というスタックは、このアカウントとリージョンの AWS にありません。スタックの名前、リージョン（AWS_REGION）、プロファイル（AWS_PROFILE）を確かめてください。`,
  noStackOfSekisho: (stack: string) =>
    `--stack の「${stack}」は関所のスタックではないか、照会に使えない以前の版です。関所のスタックを指定するか、npm run deploy で更新してください。`,
  logsNotThere: (prefix: string) =>
    `ログのバケットに、「${prefix}」で始まるキーのオブジェクトがありません（--logs）。`,
  logsTooMany: (prefix: string, max: number) =>
    `ログのバケットに、「${prefix}」で始まるキーのオブジェクトが${max}個より多くあります（--logs）。${max}個までになるよう、先頭を長く指定してください。`,
  notADate: (option: string, given: string) =>
    `--${option} は実在する日付（YYYY-MM-DD）で指定してください（「${given}」でした）。`,
  periodBackwards: (from: string, until: string) =>
    `--from（${from}）は --until（${until}）以前にしてください。`,
  outExists: (path: string) =>
    `--out に指定された「${path}」は既にあります。上書きはしません。別の名前を指定してください。`,
  subjectMissing: '標準入力に対象者の番号がありません。1行目に番号だけを渡してください。',
  written: (path: string, sequence: number) =>
    `${path} に書きました。照会は第${sequence}号として記録しました。`,
  shown: (sequence: number) => `照会は第${sequence}号として記録しました。`,
  noneAsked: '照会の記録はありません。',
  listColumns: ['号', '日時', '照会した職員', '照会', '期間', '結果', '行数', '理由'],
  asked: {
    'who-saw': (subject: string) => `who-saw ${subject}`,
    'what-did': (actor: string) => `what-did ${actor}`,
  },
  outcome: { shown: '表示', refused: '拒否' },
};
