const list = (words: readonly string[]) => words.map((word) => `「${word}」`).join('、');

/** What reading says, in Japanese. */
export const reading = {
  emptyFile: (file: string) => `${file}：ログの行がありません（0行）。`,
  noSourceClaims: (file: string, known: readonly string[]) =>
    `${file}：どの取り込み元（sources.yaml の objects）の名前にも合いません。あるのは${list(known)}です。ファイルはそのまま残っています。`,
  unknownFormat: (format: string) => `形式「${format}」はありません。`,
  brokenOff: (file: string, packing: string) =>
    `${file}：${packing}が途中で切れています。完全なファイルを置き直してください。`,
  corrupt: (file: string, packing: string) =>
    `${file}：${packing}が壊れています。完全なファイルを置き直してください。`,
  windowTooLarge: (file: string) =>
    `${file}：このzstdの展開には128 MBを超えるメモリが要ります。--long を付けずに圧縮し直してください。`,
  expandsTooFar: (file: string, ratio: number) =>
    `${file}：展開すると圧縮時の${ratio}倍を超えるため、読むのをやめました。`,
  binary: (file: string) =>
    `${file}：テキストではありません（先頭にNULバイトがあります）。読めるのはテキストと、そのgzip・zstd・ZIPです。バイト順マークのないUTF-16であれば、sources.yamlのencodingにutf-16leまたはutf-16beと書いてください。`,
  isEventLog: (file: string) =>
    `${file}：Windowsイベントログの保存形式（EVTX）です。sources.yaml の format は windows-evtx にしてください。`,
  notEventLog: (file: string) =>
    `${file}：Windowsイベントログの保存形式（EVTX）ではありません。XMLで書き出したものの format は windows-security です。`,
  eventLogHeaderDamaged:
    'イベントログのファイルの先頭が壊れています（チェックサムが合わないか、途中で切れています）。',
  chunkDamaged: (number: number) =>
    `イベントログの${number}番目のチャンクが壊れています（チェックサムが合わないか、途中で切れています）。`,
  zipInside: (file: string) =>
    `${file}：ZIPの中のZIP、またはZIPを開かない読み方です。中のZIPを取り出して、別々に置いてください。`,
  archiveEmpty: (file: string) => `${file}：ZIPの中にログのファイルがありません。`,
  archiveInParts: (file: string) =>
    `${file}：分割されたZIPの一部です。1つのZIPにまとめて置いてください。`,
  officeDocument: (file: string) =>
    `${file}：Officeの文書（xlsxなど）です。CSVで保存したものを置いてください。`,
  tooManyMembers: (file: string, most: number, given: number) =>
    `${file}：ZIPの中のファイルが多すぎます（${most}個まで、これは${given}個）。分けて置いてください。`,
  namesTooLong: (file: string, bytesMax: number) =>
    `${file}：ZIPの中のファイル名と注記が長すぎます（合わせて${bytesMax}バイトまで）。`,
  membersOverlap: (file: string) =>
    `${file}：ZIPの中のファイルが同じ場所を使い合っています。壊れているか、膨らませるために作られたものです。読むのをやめました。`,
  directoryDamaged: (file: string, found: number) =>
    `${file}：ZIPの目録が途中で壊れています。先頭の${found}個だけを読みました。完全なファイルを置き直してください。`,
  memberEncrypted: (file: string) =>
    `${file}：パスワードで暗号化されています。暗号化せずに置いてください。`,
  memberMethod: (file: string, method: number) =>
    `${file}：ZIPの圧縮方式${method}は読めません。読めるのは無圧縮（0）とDeflate（8）です。`,
  memberName: (file: string) =>
    `${file}：ZIPの中のファイル名が、ZIPの外を指すか、制御文字を含んでいます。名前を直して置き直してください。`,
  memberTwice: (file: string) =>
    `${file}：ZIPの中に同じ名前のファイルが2つ以上あります。最初のものだけを読みました。名前を分けて置き直してください。`,
  markOtherwise: (file: string, marked: string, declared: string) =>
    `${file}：先頭のバイト順マークは${marked}を示していますが、sources.yamlのencodingは${declared}です。どちらかを直してください。`,
  noEncodingFits: (file: string) =>
    `${file}：文字コードがUTF-8でもCP932（Shift_JIS）でもEUC-JPでもありません。`,
  couldBeEucJp: (file: string) =>
    `${file}：CP932（Shift_JIS）として読みましたが、EUC-JPとしても読めます。文字が違うときは、sources.yamlのencodingにeuc-jpと書いてください。`,
  headerMissing: (file: string) =>
    `${file}：見出し行が見つかりません。sources.yamlの列名と形式を確かめてください。`,
  headerBroken: (file: string, line: number, reason: string) =>
    `${file}：見出し行が見つかりません。見出しのはずの${line}行目を読めません。${reason}sources.yamlの文字コードと形式を確かめてください。`,
  loneReturns: (file: string) =>
    `${file}：改行がCRだけです。改行をCRLFまたはLFにして保存し直してください。`,
  columnsMissing: (file: string, missing: readonly string[], found: readonly string[]) =>
    `${file}：見出し行に列${list(missing)}がありません。${found.length > 0 ? `ある列は${list(found)}です。` : ''}`,
  columnsUnknown: (file: string, unknown: readonly string[], allowed: readonly string[]) =>
    `${file}：見出し行に知らない列${list(unknown)}があります。使える列は${list(allowed)}です。`,
  columnTwice: (file: string, names: readonly string[]) =>
    `${file}：見出し行に列${list(names)}が二度以上あります。列名は一度だけにしてください。`,
  nothingReadable: (file: string, format: string, lines: number) =>
    `${file}：${lines}行のうち一行も形式「${format}」として読めません。行ごとの理由は「sekisho parse」の --rejects で書き出せます。`,
  lineTooLong: (bytesMax: number) => `行が長すぎます（${bytesMax}バイトまで）。`,
  recordTooLong: (charactersMax: number) => `記録が長すぎます（${charactersMax}文字まで）。`,
  arrayBroken: 'JSONの配列がここで壊れているか、途中で終わっています。この先は読めません。',
  notOfCloudTrail: (what: string) => `CloudTrailのイベントではありません（${what}）。`,
  notOfPostgresql: 'PostgreSQLのログの行ではありません。',
  pgauditBroken: 'pgauditの記録（AUDIT:）の項目が足りません。',
  invalidBytes: (encoding: string) => `${encoding}として正しくないバイトがあります。`,
  invalidInRecord: '記録に、ファイルの文字コードとして正しくないバイトがあります。',
  brokenQuotes: '引用符（"）の使い方が正しくありません（RFC 4180）。',
  fieldCount: (expected: number, given: number) =>
    `項目の数が合いません（${expected}個のはずが${given}個）。`,
  noSuchTime: (given: string) =>
    given.trim() === ''
      ? '日時が空です。'
      : `日時「${given}」を読めないか、その日時は存在しません。`,
  noCount: (given: string) => `件数「${given}」を読めません。`,
  actorMissing: (column: string) => `操作した職員（列「${column}」）が空です。`,
  unknownCode: (column: string, given: string, allowed: readonly string[]) =>
    `列「${column}」の値「${given}」はコード表にありません（あるのは${list(allowed)}）。`,
  notJson: 'JSONのオブジェクトではありません。',
  unknownField: (field: string, allowed: readonly string[]) =>
    `知らない項目「${field}」があります。使える項目は${list(allowed)}です。`,
  wrongField: (field: string, given: string) =>
    `項目「${field}」の値 ${given} は契約に合いません。`,
  notOfFormat: (format: string, what: string) => `${format}の記録ではありません（${what}）。`,
  betweenEvents: '<Event>と<Event>の間に、読めないものがあります。',
  notOfLog: (log: string) => `${log}の行ではありません。`,
  actorNotNamed: '操作した職員の名前がありません。',
  notOneValue: (path: string) =>
    `「${path}」は一つの値ではありません（一覧か、項目の集まりです）。`,
  fieldsNotSaid:
    '#Fields の行がなく、取り込み元の map にも fields がないため、列の意味が分かりません。',
  w3cFieldsMissing: (missing: readonly string[]) => `#Fields に${list(missing)}がありません。`,
  notOneRecord: (given: number) => `一行に一件のはずの記録が${given}件あります。`,
  columnsUnnamed: (unknown: readonly string[], names: readonly string[]) =>
    `列${list(unknown)}は、map が名付けた列（${list(names)}）にありません。`,
  namesRepeated: (names: readonly string[]) =>
    `列の名前${list(names)}が二度以上あります。名前は一度だけにしてください。`,
  namesWithoutHeader: '列の名前（names、fixedWidth）は、header: false のときに使います。',
  townsOwn: (key: string) =>
    `この形式では、map の ${key} を書きます（団体ごとに違うため、用意されていません）。`,
  fieldCutsCharacter: (name: string) =>
    `項目「${name}」の境目が全角文字の途中に当たります（桁がずれています）。`,
  trailerCount: (said: number, given: number) =>
    `末尾の行は${said}件といいますが、読んだ行は${given}行です。`,
  columnsByNumber: 'header: false のときは、列を 1 から始まる番号で指します。',
  untilHeaderAlone: 'untilHeader は、header: true のときに、preambleLines なしで使います。',
  prefixWithoutTime: 'log_line_prefix には時刻（%t か %m）が要ります。',
  epochNeedsOnePath: 'epoch を使うときは、at に列（JSON では項目の道筋）を一つだけ書きます。',
  patternNotAllowed:
    'この正規表現は使えません。使えるのは、文字、「.」、[…]、\\d \\w \\s、( )、名前つきの組一つ、「|」、* + ? {n,m}、^ $ で、256文字までです。先読みと後方参照は使えません。',
  groupMissing: (group: string) => `正規表現に名前つきの組 (?<${group}>…) が一つ要ります。`,
  w3cFieldsNeeded: '少なくとも date time cs-method cs-uri-stem が要ります。',
  notCarried: 'syslog に載せられる形式の名前ではありません。',
  columnsHaveNames: 'この形式の項目は番号ではなく名前で書きます。',
};
