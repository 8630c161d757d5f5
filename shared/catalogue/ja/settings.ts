/** What settings says, in Japanese. */
export const settings = {
  holdsMistakes: (count: number, first: string) =>
    `設定に誤りが ${count} 件あります。最初の 1 件: ${first}`,
  notReadable: (path: string) =>
    `設定を読めません。読み取れるフォルダーとファイルを指定してください（開けなかったのは「${path}」）。`,

  unknownFile: (name: string, allowed: readonly string[]) =>
    `「${name}」は設定ファイルではありません。置けるのは ${list(allowed)} です。`,
  fileMissing: (name: string, required: readonly string[]) =>
    `${name} がありません。必ず要るのは ${list(required)} です。`,

  unfilled: (mark: string) =>
    `「${mark}」がまだ書き換えられていません。コメントを見て値を書いてください。`,
  yamlNotUtf8: () =>
    'この行から UTF-8 として読めません。YAML ファイルは UTF-8 で保存してください。',
  yamlSyntax: (code: string, message: string) =>
    `YAML として読めません（${yamlProblems.get(code) ?? message}）。`,
  aliasUnknown: (name: string) =>
    `「*${name}」が指す「&${name}」がこれより前にありません。「*」を文字として書くときは引用符で囲んでください。`,
  keyRepeated: () => '同じ項目が 2 回書かれています。1 つにしてください。',

  ofItem: (path: string, sentence: string, given: string | null) =>
    `${path === '' ? '' : `${path}: `}${sentence}${given === null ? '' : `（書かれているのは ${given}）`}`,
  unknownKey: (key: string, allowed: readonly string[]) =>
    `「${key}」という項目はありません。${allowed.length > 0 ? `書けるのは ${list(allowed)} です` : 'ここに書ける項目はありません'}。`,
  keyMissing: (path: string) => `必須の項目 ${path} がありません。`,
  wrongKind: (path: string, expected: string, given: string, isBare: boolean) =>
    `${place(path)}は${kind(expected)}で書いてください（書かれているのは ${given}）。${isBare ? '数字や true / false を文字として書くときは引用符で囲みます。' : ''}`,
  notOneOf: (path: string, allowed: readonly string[], given: string) =>
    `${place(path)}に書けるのは ${list(allowed)} です（書かれているのは ${given}）。`,
  tooSmall: (path: string, origin: string, minimum: number, given: string) =>
    `${place(path)}は ${minimum} ${unit(origin)}以上にしてください（書かれているのは ${given}）。`,
  tooBig: (path: string, origin: string, maximum: number, given: string) =>
    `${place(path)}は ${maximum} ${unit(origin)}以下にしてください（書かれているのは ${given}）。`,
  wrongForm: (path: string, form: string, given: string) =>
    `${place(path)}を「${forms.get(form) ?? form}」として読めません（書かれているのは ${given}）。`,
  noAlternativeFits: (path: string, kinds: readonly string[], given: string) =>
    `${place(path)}は書ける形のどれにも当てはまりません（${kinds.length > 0 ? `書けるのは ${list(kinds.map(kind))}、` : ''}書かれているのは ${given}）。`,
  refused: (path: string, message: string, given: string) =>
    `${place(path)}を受け付けられません: ${message}（書かれているのは ${given}）。`,

  blank: () => '空です。1 文字以上書いてください。',
  notAnId: (given: string) =>
    `「${given}」は ID として使えません。空白を含まない 1～64 文字で書いてください。`,
  idRepeated: (given: string, firstLine: number) =>
    `「${given}」は ${firstLine} 行目で使われています。別の名前にしてください。`,
  notADate: (given: string) =>
    `「${given}」という日付はありません。YYYY-MM-DD の形で、実在する日を書いてください。`,
  notAClosureDate: (given: string) =>
    `「${given}」という日付はありません。YYYY-MM-DD か、毎年なら MM-DD の形で、実在する日を書いてください。`,
  notATime: (given: string) =>
    `「${given}」という日時はありません。YYYY-MM-DD か YYYY-MM-DDTHH:MM（秒とオフセットは任意）の形で、実在する日時を書いてください。`,
  untilBeforeFrom: () => 'until が from より前です。until は from 以後にしてください。',
  closureMixed: () =>
    'from と until の形が違います。両方 YYYY-MM-DD か、両方 MM-DD にしてください。',
  notOpenHours: (given: string) =>
    `「${given}」は時間帯ではありません。「08:30-17:15」の形で、04:00 以後に始まり 28:00 までに終わるように書いてください。`,
  notOpenHoursOrClosed: (given: string) =>
    `「${given}」は開庁時間ではありません。「08:30-17:15」の形（04:00 以後に始まり 28:00 まで）か closed と書いてください。`,
  notNightHours: (given: string) =>
    `「${given}」は深夜の時間帯ではありません。「22:00-05:00」の形で、24:00 までの時刻で書いてください。`,
  neverOpen: () => '開庁する曜日が 1 日もありません。1 日以上に開庁時間を書いてください。',
  unknownTimeZone: (given: string) =>
    `「${given}」というタイムゾーンはありません。Asia/Tokyo のような IANA の名前で書いてください。`,
  notACount: (given: string) =>
    `「${given}」は件数ではありません。1～999999999 の整数を数字だけで書いてください。`,

  unknownFormat: (given: string, allowed: readonly string[]) =>
    `「${given}」という形式はありません。使えるのは ${list(allowed)} です。`,
  unknownSystem: (given: string, allowed: readonly string[]) =>
    `システム「${given}」は sekisho.yaml にありません。あるのは ${list(allowed)} です。`,
  objectsRepeated: (given: string, firstLine: number) =>
    `「${given}」は ${firstLine} 行目の取り込み元が先に受け取ります。名前が重ならないようにしてください。`,
  notAGlob: (given: string) =>
    `「${given}」はファイル名の型として使えません。区切りは「/」で、先頭に「/」を付けずに書いてください（* は 1 階層の中、** は階層をまたぎます）。`,

  unknownRole: (given: string, allowed: readonly string[]) =>
    `役割「${given}」は escalation.yaml の roles にありません。使えるのは ${list(allowed)} です。`,
  contactUnreachable: () =>
    '連絡先がありません。email、sms、https、sqs のうち 1 つ以上を書いてください。',
  notAnAbsolutePath: (given: string) =>
    `「${given}」はファイルの場所として使えません。/etc/sekisho/smtp-password のように、先頭からのパスを書いてください。`,
  notAVariable: (given: string) =>
    `「${given}」は環境変数の名前として使えません。SEKISHO_SMTP_PASSWORD のように、英数字と _ で書いてください。`,
  passwordWithoutUser: () =>
    'user がないのにパスワードの場所があります。user を書くか、パスワードの場所を消してください。',
  onePasswordPlace: () =>
    'user があるときは、パスワードの場所を passwordFile か passwordEnvironment のどちらか 1 つで書いてください（パスワードそのものは書きません）。',
  passwordInTheClear: () =>
    'security が none のときは、パスワードが暗号化されずに流れます。security を tls か starttls にするか、user を消してください。',
  oneSecretPlace: () =>
    '署名の鍵の場所を secretFile か secretEnvironment のどちらか 1 つで書いてください（鍵そのものは書きません）。',
  contactNotReached: (name: string, channels: readonly string[]) =>
    `連絡先「${name}」には、sekisho.yaml の channels で使う手段（${list(channels)}）の宛先がありません。email または https を書くか、channels の outbox を true にしてください。`,
  notAMobileNumber: (given: string) =>
    `「${given}」は携帯電話の番号として使えません。+819012345678 のように、+ と国番号から数字だけで書いてください。`,
  notAWebAddress: (given: string) =>
    `「${given}」は通知先の URL として使えません。https:// で始まる URL（この機械の中なら http://127.0.0.1 なども可）を、利用者名やパスワードを入れずに書いてください。`,
  notALinkAddress: (given: string) =>
    `「${given}」はリンクの先頭の URL として使えません。https:// で始まる URL（この機械の中なら http://127.0.0.1:8024 なども可）を、?、#、利用者名、パスワードを入れずに書いてください。`,
  askedFirstNotTold: (role: string, allowed: readonly string[]) =>
    `「${role}」は、疑いの段階で必ず知らせる役割ではないため、最初の問いかけの相手にできません。使えるのは ${list(allowed)} です。`,
  notAQueue: (given: string) =>
    `「${given}」は SQS キューの ARN ではありません。arn:aws:sqs:リージョン:アカウント:名前 の形で書いてください。`,
  postRepeated: (role: string, section: string | null) =>
    `役割「${role}」には${section === null ? '全庁' : `「${section}」`}の担当がすでにあります。1 つにまとめてください。`,
  repeatsWithoutPause: (repeats: number) =>
    `repeats が ${repeats} なのに repeatMinutes が 0 です。通知が一度に続かないよう、repeatMinutes を 0 より大きくしてください。`,
  suppressesAll: () =>
    '抑止の対象がありません。actors（職員番号）、sections（課）、sources（取り込み元）のどれかを指定してください。',
  suppressionTooLong: (from: string, last: string, given: string) =>
    `抑止の until は ${from} から ${last} まで（最長366日）にしてください（「${given}」でした）。期限が来たら、改めて決めてください。`,
  suppressionByOne: (given: string) =>
    `抑止は2人で決めます。people に異なる職員番号を2つ書いてください（「${given}」が2回ありました）。`,
  suppressesItself: (given: string) =>
    `抑止を決める人は、その対象になれません（「${given}」が actors と people の両方にあります）。`,
  webhookUnsigned: () =>
    'containment の webhook は署名して送ります。channels に webhook（secretFile か secretEnvironment）も書いてください。',
  unknownDetector: (given: string, allowed: readonly string[]) =>
    `「${given}」という検知はありません。使える値: ${allowed.join(', ')}。`,
  unknownSource: (given: string, allowed: readonly string[]) =>
    `sources.yaml に「${given}」という取り込み元はありません。使える値: ${allowed.join(', ')}。`,
  rateTooFine: () => '1時間あたりの円は、小数第2位までで書いてください。',
  remindsWithoutPause: (minutes: number) =>
    `remindMinutes が ${minutes} なのに repeatMinutes が 0 です。尋ね直しに返事がないときの再連絡のため、repeatMinutes を 0 より大きくしてください。`,
  unacknowledgedWithoutWait: () =>
    'notify が unacknowledged なのに waitMinutes が 0 です。確認を待たずに通知が続くため、waitMinutes を 0 より大きくするか、notify を always にしてください。',
  outwardOnSuspicion: (step: number, role: string) =>
    `段階 ${step}「${role}」は検知だけでは始められません。段階 7 以降と都道府県・国・報道の gate は confirmation にしてください。`,
  deputyRepeated: (actor: string) =>
    `代理の「${actor}」は、同じ職の正または前の代理です。同じ人に戻らないよう、別の人を書いてください。`,
  nobodyConfirms: () =>
    '人の決定を待つ段階があるのに、尋ねる相手がいません。confirmations の role に roles の役割を書いてください。',
  nobodyForAll: () =>
    '課の分からない職員の事案を受け取る人がいません。gate が suspicion、kind が notice、when が空の段階の 1 つ以上に、section のない全庁の担当（posts）を置いてください。',
  nobodyLeft: (actor: string) =>
    `「${actor}」に関する事案は、本人（とその宛先）を除くとだれにも届きません。別の人または別のメール宛先の担当か代理を、いずれかの段階に置いてください。`,
  partyNeverWrittenTo: (role: string) =>
    `「${role}」へプログラムが通知を送ることはありません。kind は task にしてください。`,
  stepOutOfOrder: (given: number, before: number) =>
    `段階 ${given} が段階 ${before} の後にあります。path は step の小さい順に書いてください。`,
  stepRepeated: (step: number, role: string) =>
    `段階 ${step} に「${role}」が 2 回あります。1 つにしてください。`,
  sectionsWithoutPost: (role: string, sections: readonly string[]) =>
    `役割「${role}」には ${list(sections)} の担当がなく、通知が届きません。課ごとの担当か、section のない全庁の担当を書いてください。`,
  unknownSection: (given: string, allowed: readonly string[]) =>
    `課「${given}」は staff.csv にありません。あるのは ${list(allowed)} です。`,
  unknownActor: (given: string) =>
    `アカウント「${given}」は staff.csv にありません。staff.csv にあるものを書いてください。`,

  templateGap: () => '2 行目は空けてください。1 行目が件名、3 行目からが本文です。',
  templateUnknown: (name: string, allowed: readonly string[]) =>
    `{${name}} という変数はありません。ここに書けるのは ${list(allowed.map((one) => `{${one}}`))} です。`,
  templateMissing: (name: string, holds: string) =>
    `{${name}}（${holds}）がありません。これがないと、受け取った人が内容を確かめられません。`,
  templateHolds: {
    what: '事案番号、何があったか、規模、日時',
    reasons: '確認をお願いする理由、珍しさ',
    next: '次にお願いすること、期限、記録の仕方',
    path: 'ほかに誰に連絡したか',
    list: '事案ごとの 1 行',
    cases: '事案ごとの内容',
  } satisfies Readonly<Record<string, string>>,
  templateTwice: (name: string) => `{${name}} が 2 回あります。1 回にしてください。`,
  templateListFirst: () => '{list} は {cases} より前に置いてください。',
  templateSubjectLong: (longest: number, most: number) =>
    `件名が、内容によっては ${longest} 文字になります（決まった書き出しを含む）。${most} 文字に収まるように短くしてください。`,
  templateLong: (bytes: number, most: number) =>
    `本文が ${bytes} バイトあります。変数を除く文を短くし、${most} バイトまでにしてください。`,
  templateBrace: () => '「{」「}」は変数（{what} など）だけに使えます。ほかの括弧にしてください。',
  templateMark: () =>
    'メールの途中で失われる文字（タブ、制御文字、書字方向の指定など）があります。空白や普通の文字にしてください。',

  tableNotDecodable: () =>
    '表を UTF-8 としても CP932（Shift_JIS）としても読めません。どちらかで保存してください。',
  tableSyntax: () =>
    'CSV として読めません。引用符（"）は項目全体を囲み、中の引用符は 2 つ重ね、最後に閉じてください。',
  tableEmpty: (columns: readonly string[]) =>
    `表が空です。1 行目に見出し ${list(columns)} を書いてください。`,
  headerMissing: (columns: readonly string[]) =>
    `1 行目が見出しではありません。${list(columns)} を順不同で書いてください。`,
  unknownColumn: (given: string, allowed: readonly string[]) =>
    `「${given}」という列はありません。書けるのは ${list(allowed)} です。`,
  columnRepeated: (given: string) => `列「${given}」が 2 つあります。1 つにしてください。`,
  columnMissing: (column: string, columns: readonly string[]) =>
    `列「${column}」がありません。要るのは ${list(columns)} です。`,
  wrongFieldCount: (expected: number, given: number) =>
    `この行の項目は ${given} 個です。見出しと同じ ${expected} 個にしてください。`,
  tenuresOverlap: (actor: string, line: number, from: string, until: string | null) =>
    `${actor} の在籍期間が ${line} 行目（${from} から ${until ?? '在籍中'}）と重なっています。重ならないようにしてください。`,
  assignedToNobody: () =>
    'actor も section も空のため、誰のアクセスの説明にもなりません。どちらかを書いてください。',
  householdOfSubjectRepeated: () =>
    'この対象者はこれより前の行で別の世帯に入っています。1 つにしてください。',

  takesDeployment: (what: string) =>
    `${what}の変更は、次の配備（npm run deploy）から有効になります。設定フォルダーを直して配備してください。それまでこのファイルは前の版のまま使います。`,
  parts: {
    timeZone: 'タイムゾーン',
    retention: '保存年数',
    source: (id: string) => `取り込み元「${id}」のファイル名の型`,
    role: (id: string) => `役割「${id}」の宛先`,
  },
  fileTooLarge: (bytes: number, bytesMax: number) =>
    `ファイルが大きすぎます（${bytes} バイト）。${bytesMax} バイトまでにしてください。`,
};

function list(words: readonly string[]): string {
  return words.join('、');
}

function place(path: string): string {
  return path === '' ? 'ファイルの中身' : `${path} `;
}

function unit(origin: string): string {
  if (origin === 'string') return '文字';
  return origin === 'array' ? '個' : '';
}

function kind(expected: string): string {
  return kinds.get(expected) ?? expected;
}

const kinds: ReadonlyMap<string, string> = new Map([
  ['string', '文字列'],
  ['number', '数'],
  ['int', '整数'],
  ['boolean', 'true か false'],
  ['array', '一覧'],
  ['object', '項目の組'],
  ['record', '項目の組'],
]);

const forms: ReadonlyMap<string, string> = new Map([
  ['email', 'メールアドレス'],
  ['url', 'https の URL'],
]);

/** By the code of the `yaml` library; what is not here is quoted in its own words. */
const yamlProblems: ReadonlyMap<string, string> = new Map([
  ['BAD_INDENT', '字下げがそろっていません'],
  ['TAB_AS_INDENT', '字下げにタブは使えません。空白を使ってください'],
  ['MISSING_CHAR', '「:」「,」や閉じ括弧、引用符などの記号が足りません'],
  ['UNEXPECTED_TOKEN', 'ここに書けない記号があります'],
  [
    'MULTILINE_IMPLICIT_KEY',
    '項目名が行をまたいでいます。「:」の後の空白や引用符を確かめてください',
  ],
  ['BLOCK_AS_IMPLICIT_KEY', '1 行に「: 」が 2 つあります。値を引用符で囲んでください'],
  ['BAD_ALIAS', '「*」の名前が正しくありません。文字なら引用符で囲んでください'],
  ['MULTIPLE_DOCS', '「---」で区切られた文書が 2 つあります。1 つにしてください'],
  ['TAG_RESOLVE_FAILED', '「!」の指定は使えません'],
]);
