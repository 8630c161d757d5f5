/** What command says, in Japanese. */
export const command = {
  helpTitle: 'sekisho — 自治体のアクセスログを読み、個人情報への普段と違うアクセスに気付きます。',
  helpMore: '各コマンドの詳しい使い方: sekisho help <コマンド>',
  noVerb: (allowed: string) =>
    `コマンドがありません。使えるコマンド: ${allowed}。使い方: sekisho help`,
  unknownVerb: (given: string, allowed: string) =>
    `「${given}」というコマンドはありません。使えるコマンド: ${allowed}。`,
  unknownOption: (verb: string, given: string, allowed: string) =>
    `sekisho ${verb} に ${given} という指定はありません。使える指定: ${allowed}。`,
  optionTwice: (option: string) => `--${option} が2回あります。1回だけ指定してください。`,
  optionNeedsValue: (option: string, value: string) => `--${option} には値（${value}）が要ります。`,
  optionTakesNoValue: (option: string, given: string) =>
    `--${option} に値は付けられません（「${given}」が付いています）。`,
  optionMissing: (verb: string, option: string, usage: string) =>
    `sekisho ${verb} には --${option} が要ります。使い方: ${usage}`,
  valueNotAllowed: (option: string, allowed: string, given: string) =>
    `--${option} に使える値は ${allowed} です（「${given}」が指定されました）。`,
  operandMissing: (verb: string, name: string, usage: string) =>
    `sekisho ${verb} には ${name} が要ります。使い方: ${usage}`,
  operandTooMany: (verb: string, given: string, usage: string) =>
    `sekisho ${verb} に「${given}」は余分です。使い方: ${usage}`,
  notAFolder: (option: string, given: string) =>
    `${option} に指定された「${given}」というフォルダーがありません。`,
  noSuchPath: (given: string) => `「${given}」というファイルもフォルダーもありません。`,
  stateBusy:
    '状態フォルダーのデータベースを、ほかのプログラムが長く使っています。それが終わってから、同じコマンドをもう一度実行してください。失われたものはありません。',
  diskFull:
    'ディスクの空きがなくなりました。空きを作ってから、同じコマンドをもう一度実行してください。失われたものはありません。',
  unexpected: (message: string) =>
    `予期しない誤りで止まりました: ${message}。同じ呼び出しに --debug を付けると内部の記録を表示します。`,
  configurationIsRight: (folder: string, f: SettingsFigures) =>
    `${folder}: 設定に誤りはありません（システム ${f.systems}、取り込み元 ${f.sources}、役割 ${f.roles}、経路の段階 ${f.steps}、職員等のアカウント ${f.staff}、時間外勤務命令 ${f.overtime}、承認 ${f.approvals}、当番表 ${f.dutyRosters}）。`,
  pathTable: {
    steps: '段階',
    facts: {
      electronic: '電子',
      'specific-personal-information': '特定個人情報（または不明）',
      'juki-net': '住基ネット',
      'many-people': '100人超（または不明）',
      'large-impact': '社会的影響が大',
    },
  },
  unknownSource: (given: string, allowed: string) =>
    `sources.yaml に「${given}」という取り込み元（source）はありません。使える値: ${allowed}。`,
  notAFile: (given: string) => `「${given}」というファイルがありません。`,
  readOnlyOnce: (given: string) =>
    `「${given}」はファイルでもフォルダーでもありません（パイプや装置など）。ログは何度か読み返すので、いったんファイルに保存してください。`,
  wouldOverwrite: (option: string, output: string, log: string) =>
    `--${option} に指定された「${output}」に書くと、ログ「${log}」が消えます。別のファイルを指定してください。`,
  leftOut: (name: string) =>
    `${name}: リンク、パイプ、装置なので読みませんでした。読むのはファイルとフォルダーそのものです。リンク先の場所を指定してください。`,
  stateNotUsable: (folder: string, message: string) =>
    `状態フォルダー「${folder}」を使えません（${message}）。書き込めるフォルダーか、書き込める場所の新しい名前を指定してください。`,
  stateInside: (state: string, watched: string) =>
    `状態フォルダー「${state}」は見守るフォルダー「${watched}」の中にあり、変わったものがすべてログとして扱われてしまいます。外のフォルダーを指定してください。`,
  notWritable: (path: string) =>
    `「${path}」に書き込めません。フォルダーの有無と権限を確かめてください。`,
  fileNotOpened: (name: string, message: string) =>
    `${name}: ファイルを開けません（${message}）。権限を確かめ、もう一度実行してください。`,
  fileRead: (name: string, source: string, accepted: number, rejected: number) =>
    `${name}: ${source} として読みました（読み取れた行 ${accepted}、読み取れない行 ${rejected}）。`,
  fileKnown: (name: string) => `${name}: 同じ内容を取り込み済みです。`,
  noFiles: (path: string) => `「${path}」にファイルがありません。`,
  sourceWithoutFile: (id: string, objects: string) =>
    `取り込み元 ${id} に当たるファイルがありませんでした（objects: ${objects}）。`,
  ingestSummary: (s: IngestFigures) =>
    [
      `ファイル ${s.files}（内容が同じもの ${s.duplicate}、読めない ${s.unreadable}、当たる設定なし ${s.unmatched}）`,
      `ログの行 ${s.accepted + s.rejected}（読み取れた行 ${s.accepted}、読み取れない行 ${s.rejected}）`,
      `事案 新規 ${s.opened}、更新 ${s.revised}`,
      `送った通知 ${s.sent}`,
    ].join('\n'),
  replaySummary: (s: FileFigures, cases: number) =>
    `ファイル ${s.files}（内容が同じもの ${s.duplicate}、読めない ${s.unreadable}、当たる設定なし ${s.unmatched}）、ログの行 ${s.accepted + s.rejected}（読み取れた行 ${s.accepted}、読み取れない行 ${s.rejected}）、事案 ${cases}。何も送っていません。`,
  throughNotOver: (given: string, latest: string) =>
    `--through に使える値は、終わったログの日（YYYY-MM-DD、${latest} まで）です（「${given}」が指定されました）。`,
  nothingSealable:
    '締められる日はまだありません。すべての取り込み元のログが次の開庁日の分まで届くか、5開庁日分のログがたまると締められます。',
  allSealed: (through: string) => `${through} までの日は、すべて締めてあります。`,
  sealSummary: (s: SealFigures) =>
    [
      s.from === null
        ? `締めた日 なし（${s.until} まで締めてあります）。何か月も遅れて届いたログの日を判定しました`
        : `締めた日 ${s.from}〜${s.until}（${s.logDays}日分）`,
      `事案 新規 ${s.opened}、更新 ${s.revised}`,
      `送った通知 ${s.sent}`,
    ].join('\n'),
  daysSealed: (from: string, until: string, logDays: number, cases: number) =>
    `${from}〜${until}（${logDays}日分）を締めました。開いた、または更新した事案は ${cases} 件です。`,
  noCases: '事案はありません。',
  deedDone: (id: string, status: string) => `事案 ${id} に記録しました。状態: ${status}。`,
  noCaseHome:
    '事案の置き場所が指定されていません。--state 状態フォルダー、または --table 表の名前（AWS）を付けてください。',
  tableNotReached: (table: string, reason: string) =>
    `AWS の表 ${table} を読めません（${reason}）。表の名前、リージョン（AWS_REGION）、認証情報を確かめてください。`,
  awsCredentialsMissing:
    '使える AWS の認証情報がありません。aws configure や aws sso login で用意するか、AWS_PROFILE でプロファイルを指定してください。',
  awsRegionMissing:
    'AWS のリージョンが指定されていません。AWS_REGION（ap-northeast-1 か ap-northeast-3）、またはプロファイルに設定してください。',
  awsCredentialsRefused: (reason: string) =>
    `AWS が認証情報を受け付けません（${reason}）。期限が切れていないか、正しいプロファイル（AWS_PROFILE）かを確かめ、ログインし直してください。`,
  awsNotThere: (reason: string) =>
    `AWS に、必要な表・鍵・ログのいずれかがありません（${reason}）。名前、リージョン（AWS_REGION）、プロファイル（AWS_PROFILE）を確かめてください。`,
  awsDenied: (right: string) =>
    `AWS での権限がありません（${right}）。README の「Deploying」の表にあるポリシーを、この人のロールに付けてもらってください。`,
  awsUnreachable: (reason: string) =>
    `AWS に接続できません（${reason}）。ネットワーク、プロキシ、AWS_ENDPOINT_URL を確かめて、もう一度実行してください。`,
  referenceWithoutYes: (answer: string) =>
    `--reference は --answer yes のときだけ書けます（指定された答え: ${answer}）。`,
  unknownAccount: (option: string, given: string) =>
    `--${option} の「${given}」は staff.csv にありません。staff.csv にある職員番号を指定してください。`,
  notATime: (option: string, given: string) =>
    `--${option} の「${given}」という日時はありません。2026-05-13 か 2026-05-13T09:00 の形で指定してください。`,
  notADate: (option: string, given: string) =>
    `--${option} の「${given}」という日付はありません。2026-05-13 の形で指定してください。`,
  notPeople: (given: string) =>
    `--people の「${given}」は人数ではありません。250、200-300、200-（上限不明）の形で指定してください。`,
  nothingStated:
    '記録する事実がありません。--electronic、--juki-net、--large-impact、--my-number、--people か、法の問う事実（--wrongful-purpose など）のどれかを付けてください。',
  containWhat: '--target、--system、--dry-run は、依頼する処置（--what）と一緒に指定してください。',
  nothingSent: '試行のため、何も記録せず、送っていません。',
  whenOrMistaken:
    '--at 行った日時 か、誤って記録したときの --mistaken の、どちらか1つを付けてください。',
  draftIsThere: (path: string) =>
    `「${path}」は既にあります。書き込みが消えないよう、上書きしません。別の名前を指定してください。`,
  oneTask: '課題を 1 つ指定してください。既にある課題は --task、加えるときは --add です。',
  nothingIsSent:
    '関所は国・報道・住民へ何も送りません。決めたことは、担当の方が行い、結果を note に残してください。',
  mistakes: (count: number) => `設定の誤り: ${count} 件`,
  watchedAlready: (folder: string, pid: string) =>
    `状態フォルダー「${folder}」では、別の sekisho watch または seal（プロセス ${pid}）が動いています。止めてから始めるか、別の --state を指定してください。`,
  portNotANumber: (given: string) =>
    `--port に使える値は 0 から 65535 の整数です（「${given}」が指定されました）。`,
  watching: (folder: string, address: string) =>
    `${folder} を見守っています。画面: ${address} 止めるには Ctrl+C。`,
  watchStopping: '取り込み中のファイルを終えてから止まります。',
  watchStopped: '止まりました。',
  folderGone: (folder: string, message: string) =>
    `${folder} を見られません（${message}）。戻りしだい続けます。`,
  folderBack: (folder: string) => `${folder} が戻りました。続けます。`,
  settingsChanged: (keys: number, told: number, sequence: number) =>
    `設定が前回から${keys}項目変わっています（設定の記録 第${sequence}号。うち${told}項目を知らせます）。`,
  settingsRead: (folder: string) =>
    `${folder} の設定を読み直しました。これから取り込むログと通知に使います。`,
  settingsKept: (folder: string) =>
    `${folder} の新しい設定は使えません。前の設定で続けます。直すと自動で読み直します。`,
  pageTrouble: (message: string) => `画面のページを作れませんでした（${message}）。`,
  takingTrouble: (name: string, message: string) =>
    `${name}: 取り込めませんでした（${message}）。1分後にもう一度試みます。`,
  stateTrouble: (message: string) =>
    `状態フォルダーの処理に失敗しました（${message}）。1分後にもう一度試みます。`,
  alertRefused: (id: string, message: string) =>
    `事案 ${id} の通知が断られました（${message}）。escalation.yaml の宛先を確かめてください。経路に沿って代理へ進みます。`,
  secretMissing: (place: string) =>
    `${place} からパスワードや鍵を読めません。sekisho.yaml の channels に書いた場所に、読み取れる形で置いてください。`,
  alertTrouble: (id: string, message: string) =>
    `事案 ${id} の通知を送れませんでした（${message}）。watch が動いていれば自動で、なければ次の ingest がもう一度送ります。`,
};

/** How many of each a configuration folder holds. */
export interface SettingsFigures {
  readonly systems: number;
  readonly sources: number;
  readonly roles: number;
  readonly steps: number;
  readonly staff: number;
  readonly overtime: number;
  readonly approvals: number;
  readonly dutyRosters: number;
}

/** Files and lines of one run. */
export interface FileFigures {
  readonly files: number;
  readonly duplicate: number;
  readonly unreadable: number;
  readonly unmatched: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** What one run of `ingest` came to. */
export interface IngestFigures extends FileFigures {
  readonly opened: number;
  readonly revised: number;
  readonly sent: number;
}

/** What one run of `seal` came to. */
export interface SealFigures {
  /** The first log day that was sealed (null: none was), the last, and how many. */
  readonly from: string | null;
  readonly until: string;
  readonly logDays: number;
  readonly opened: number;
  readonly revised: number;
  readonly sent: number;
}
