const list = (words: readonly string[]) => words.map((word) => `「${word}」`).join('、');

/** What `sekisho try` says of a file that nobody has described yet, in Japanese. */
export const guessing = {
  otherTimes: (names: readonly string[]) =>
    `日時の列はほかに${list(names)}もあります。操作した時刻の列かを確かめてください`,
  twoDigitYear: (ways: readonly string[]) =>
    `年が2桁です。最後の日付が正しくなるものを書いてください（${ways.join('、')}）`,
  readyYear: (rule: string) =>
    `年は2桁で、${rule} と読んでいます。違うなら map に twoDigitYear（western、reiwa、heisei）を書いてください`,
  epoch: (unit: string) =>
    `1970年からの通算値（${unit}）と読みました。日時が正しいかを確かめてください`,
  unknownCode:
    'コード表を見て、view search print export update login logout other のどれかを書いてください',
  unknownOutcome: 'コード表を見て、success denied error のどれかを書いてください',
  sentences: '文の中の言葉で見分けます。当てはまらない行は、読めない行として数えます',
  noTime:
    '日時の列が見つかりません。列の名前、または { date: 日付の列, time: 時刻の列 } を書いてください',
  noActor: (names: readonly string[]) =>
    `操作した職員（アカウント）の列を書いてください。候補は${list(names)}`,
  noAction: (names: readonly string[]) =>
    `何をしたかの列が分かりません。{ column: 列, codes: { "01": view } } のように列とコード表を、または { constant: view } などを書いてください${names.length > 0 ? `。コードらしい列は${list(names)}` : ''}`,
  isPrintLog: '列の名前から、印刷だけのログと読みました',
  individualNumber: (name: string) =>
    `列「${name}」は個人番号（マイナンバー）のようです。読み込みません。ログに個人番号を残してよいかを確かめてください。`,
  systemColumn: (name: string) =>
    `列「${name}」は業務の名前のようです。sekisho.yaml の systems の id に対応づけるなら、columns に system: { column: ${name}, codes: { … } } を足します。`,
  numbering: (name: string) =>
    `列「${name}」は行の番号のようです。ファイルが変わっても1に戻らず続く番号なら、columns に sequence: ${name} を足すと、欠けた番号に気付けます。`,
  subjectNumbers: (name: string) =>
    `列「${name}」は対象者の番号のようです。そうなら、columns に subject: ${name} を足します。`,
  personName: '氏名の列です。staff.csv の actor と同じ書き方かを確かめてください',
  otherCount: (name: string) => `列「${name}」は人数ではないので、件数（records）にしません。`,
  repeatedNames: (names: readonly string[]) =>
    `見出しに列${list(names)}が二度以上あるので、列を番号で指しました。`,
  fixedWidth:
    '固定長のようです。業者のレコードレイアウトを見て、fields の境目（from、width）を直し、unit に cp932-bytes か characters を書いてください',
  trailer: '末尾の、記録でない行と読みました',
  untilHeader: '見出しより前の行は読み飛ばします',
  ragged:
    '項目の数が行によって違います。足りない項目は空とします。行の種類ごとに列が違うなら、kinds で分けられます',
  unusedColumns: (names: readonly string[], fields: readonly string[]) =>
    `使わない列は${list(names)}。使うなら ${fields.join(' ')} のどれかに書きます`,
  noRecords: '見出しはありますが、記録の行がありません。記録のあるファイルで試してください。',
  entryHead: (mark: string) =>
    `sekisho try が作りました。${mark} を書き換え、コメントのところを確かめてから使ってください。`,
  checkId: 'このログの名前。変えてよい',
  chooseSystem: (systems: readonly string[]) =>
    `sekisho.yaml の systems の id ${systems.length > 0 ? `（${systems.join('、')}）` : ''}を書いてください`,
  checkObjects: '翌日以降のファイルの名前にも合うかを確かめてください',
  checkCadence: '届くはずの間隔（hourly daily weekly monthly irregular）',
  fileHeading: (file: string, encoding: string, packing: string) =>
    `${file}：文字コード ${encoding}${packing === 'none' ? '' : `、圧縮 ${packing}`}`,
  members: (count: number, used: string) =>
    `ZIPの中に${count}個のファイルがあります。最初の「${used}」で試しました。`,
  formatsHeading: '【形式の候補】先頭の見本で読めた割合の順',
  formatColumns: ['形式', '読めた行', '読めない行', '名前'],
  guessed: '（推測した列の対応）',
  noFormat:
    '知っている形式のどれにも合わず、カンマ、タブ、「|」、「;」や固定の幅でも列に分けられません。文章のログは、業者に区切り文字のある形での出力を求めてください。',
  columnsHeading: '【列の対応】',
  columnColumns: ['列', '項目', '見本'],
  notShown: '（示しません）',
  notUsed: '（使わない）',
  eventsHeading: (count: number) => `【最初の${count}件】`,
  eventColumns: ['行', '日時', '職員', '操作', '結果', '件数', '対象者', '所属', '端末', '画面'],
  countUnknown: '不明',
  noPreview: '日時の列などが決まっていないので、記録はまだ示せません。',
  assumed: (places: readonly string[]) => `仮に決めて示しています：${places.join('、')}`,
  rejectsHeading: (shown: number, total: number) =>
    `【読めなかった行】全${total}行のうち${shown}行`,
  rejectColumns: ['行', '理由'],
  result: (accepted: number, rejected: number) =>
    `全${accepted + rejected}行のうち、読めた行 ${accepted}、読めない行 ${rejected}。`,
  openHeading: (mark: string) => `【決められなかったこと】設定の ${mark} を書き換えてください`,
  remarksHeading: '【確かめること】',
  written: (path: string) =>
    `${path} に書きました。すでに sources.yaml があるなら、「- id:」から下を、その sources: の下に写してください。`,
  nextSteps:
    '次に：sekisho check-config 設定フォルダー、sekisho parse ファイル --source このid --config 設定フォルダー',
  outExists: (path: string) =>
    `--out に指定された「${path}」はすでにあります。別の名前を指定してください。`,
};
