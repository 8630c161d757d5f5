/** The fields of an event that are looked for by the name of a column. */
export const namedFields = [
  'actor',
  'action',
  'outcome',
  'records',
  'subject',
  'section',
  'terminal',
  'screen',
  'purpose',
  'sequence',
] as const;
export type NamedField = (typeof namedFields)[number];

const person =
  '(?:職員|社員|利用者|操作者|処理者|実行者|更新者|ユーザー?|オペレー?ター?|担当者|照会者)';
const code = '(?:id|番号|コード|キー|no|cd|ナンバー|code|number)';

/**
 * What columns are called in the logs of Japanese systems and in English ones, the surest names
 * first; over names without spaces, signs and upper case (domain brief, section 4.2).
 */
const patterns: Readonly<Record<NamedField, readonly RegExp[]>> = {
  actor: [
    new RegExp(`^${person}用?${code}$`, 'u'),
    /^照合id$|^ログ[イオ]ン(?:id|ユーザー?名?|アカウント)$|アカウント/u,
    /(?:user|login|account|operator|staff|employee|actor)(?:id|no|code)$/u,
    /^(?:user|account|login)(?:name)?$|accountname$|username$|loginname$|^actor$|^operator$|^suser$|^usrname$/u,
    /^(?:ショクイン|ソウサシャ|タントウシャ|リヨウシャ)(?:バンゴウ|コード|id|no)?$/u,
    new RegExp(`^${person}名?$`, 'u'),
    /氏名$|^表示名$/u,
  ],
  action: [
    /^(?:操作|処理|アクセス|イベント|ログ|利用)(?:種別|区分|内容|種類)(?:詳細)?(?:コード)?$/u,
    /^(?:操作|アクション|イベント|種別|区分|処理)(?:名|名称|コード)?$/u,
    /^(?:action|operation|activity|event|eventtype|eventname|operationtype|actiontype|op|act|verb)$/u,
    /操作(?:種別|区分|内容)|処理(?:種別|区分|内容)/u,
    /^(?:ショリ|ソウサ)(?:クブン|シュベツ|ナイヨウ|コード|メイ)?$/u,
  ],
  outcome: [
    /^(?:処理|操作|照会|認証|実行)?結果(?:コード|区分)?$/u,
    /ステータス|エラー有無|成否|正否|^状態$/u,
    /^(?:result|status|outcome|success|resultcode|statuscode)$|ケッカ(?:コード)?$/u,
  ],
  records: [
    /^(?:出力|処理|対象|検索|該当|抽出|照会|取得|印刷)?(?:データ)?(?:件数|人数|レコード数)$/u,
    /(?:record|result|row|hit|subject|resident)s?(?:count|num|number)$/u,
    /^(?:count|rows|records|cnt)$|ケンスウ$/u,
  ],
  subject: [
    new RegExp(
      `^(?:対象者?の?)?(?:宛名|住民|個人|統一|住基|対象者|受給者|患者|児童|被保険者|納税者|被照会者|市民|町民)(?:管理)?${code}$`,
      'u',
    ),
    /(?:宛名|住民|被保険者).*(?:番号|コード|id)$/u,
    /^(?:整理|受給者証|証|世帯)番号$/u,
    /(?:resident|citizen|patient|subject|person|customer)(?:id|no|number|code)?$/u,
    /^(?:アテナ|ジュウミン|コジン|セタイ)(?:バンゴウ|コード|no)$/u,
    /^対象者$/u,
  ],
  section: [
    /^(?:職員|操作者|利用者)?(?:所属|部署|部門|組織|課|係|グループ)(?:名|名称)?$/u,
    /^(?:所属|部署|課|係)(?:コード|cd|id)$|^ショゾク(?:メイ|コード)?$/u,
    /^(?:user|operator)?(?:dept|department|section|division|org|organization|organisation)(?:name|code)?$/u,
  ],
  terminal: [
    /^(?:操作|利用)?(?:端末|コンピューター?|pc|マシン|ホスト|クライアント|接続元)(?:名|名称|id|番号|コード|ip|ipアドレス)?$/u,
    /ip(?:アドレス|address|addr)?$/u,
    /^(?:host|hostname|terminal|terminalid|device|client|workstation|clientaddress|remoteaddr|computer|computername|src)$|^タンマツ(?:id|メイ|バンゴウ|コード)?$/u,
  ],
  screen: [
    /^(?:画面|機能|メニュー|帳票|プログラム|業務画面)(?:名|名称)?$/u,
    /^処理名(?:称)?$|^(?:画面|機能|帳票)(?:id|コード|番号)$/u,
    /(?:ファイル|ドキュメント|文書)(?:名|パス)?$|^パス$/u,
    /^(?:screen|page|function|resource|document|documentname|file|filename|fname|path|filepath|url|uri|object)$/u,
  ],
  purpose: [
    /^(?:処理|照会|利用|検索|出力)?(?:事由|理由|目的)$/u,
    /条件$/u,
    /^(?:reason|purpose|query)$/u,
  ],
  sequence: [
    /^(?:処理|ログ|操作|レコード)?(?:通番|連番|追番|seq|シーケンス|シーケンス番号|no)$/u,
    /^(?:seq|sequence|sequenceno|logid|eventid|recordid|uuid|id)$/u,
  ],
};

/** How surely a column of this name holds a field: 0 is the surest; null: not by its name. */
export function rankOf(field: NamedField, name: string): number | null {
  const rank = patterns[field].findIndex((pattern) => formsOf(name).some((it) => pattern.test(it)));
  return rank < 0 ? null : rank;
}

/** Whether a column is called the name of a person, which `staff.csv` need not know. */
export function isPersonName(name: string): boolean {
  return (rankOf('actor', name) ?? 0) >= patterns.actor.length - 2;
}

/** Names of times: those of the deed itself (0), any others (1), those of something else (2). */
export function timeRankOf(name: string): number | null {
  const forms = formsOf(name);
  if (!forms.some((it) => timeNames.test(it))) return null;
  if (forms.some((it) => otherTimes.test(it))) return 2;
  return forms.some((it) => deedTimes.test(it)) ? 0 : 1;
}

const timeNames =
  /ニチジ$|ヒヅケ$|ジコク$|日時|日付|年月日|日$|時刻|時間$|タイムスタンプ|time|date|^at$|^ts$|^when$/u;
const deedTimes = /操作|処理|アクセス|発生|実行|利用|照会|印刷|event|^time$|^timestamp$|^at$/u;
const otherTimes =
  /生年|出力日|受信|登録|更新日|有効|期限|utc|received|created|updated|export|タイムゾーン|zone/u;

/** Names of what is counted, but is no people. */
export const otherCounts = /ページ|枚数|部数|バイト|サイズ|回数|page|copies|size|byte/iu;

/** Names of the Individual Number (マイナンバー). */
export const individualNumber = /個人番号|マイナンバー|mynumber|individualnumber/iu;

/** Names of the records system. */
export const systemNames =
  /^(?:業務|システム|サブシステム|事務)(?:名|名称|種別|コード|区分|id)?$|^(?:system|application|app)$/u;

/** A column's name as the patterns see it: whole, and of a path (`operator.loginId`) its last part. */
export function formsOf(name: string): readonly string[] {
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s[\]【】「」()_\-・:.@#"']/gu, '');
  return [...new Set([plain(name), plain(name.split('.').at(-1) ?? '')])];
}
