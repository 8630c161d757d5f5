import type { Action, Outcome } from '../event.ts';

/** Words that tell what was done, the most telling first; over text after NFKC, in lower case. */
const actionWords: readonly (readonly [string, Action])[] = [
  ['ログアウト|ログオフ|サインアウト|logout|logoff|signout', 'logout'],
  ['ログイン|ログオン|サインイン|login|logon|signin', 'login'],
  ['ダウンロード|エクスポート|抽出|持ち?出|書き?出|コピー|複写|download|export|copy', 'export'],
  ['(csv|euc|データ|ファイル|外部|媒体|エクセル|excel|一括|usb).*(出力|保存|作成)', 'export'],
  ['(^|[^a-z])euc($|[^a-z])', 'export'],
  ['印刷|発行|プリント|交付|print', 'print'],
  ['更新|登録|修正|削除|異動|入力|変更|訂正|取消|書き?込|作成|追加', 'update'],
  ['update|insert|create|delete|modify|write|edit|rename', 'update'],
  ['検索|search|query|find', 'search'],
  ['照会|参照|閲覧|表示|読み?取|開く|開いた|view|read|select', 'view'],
];

const outcomeWords: readonly (readonly [string, Outcome])[] = [
  [
    '拒否|権限(なし|無し|エラー|不足)|不許可|認証(失敗|エラー)|denied|forbidden|unauthorized',
    'denied',
  ],
  ['不成功|失敗|異常|エラー|中止|中断|有り?$|error|fail|^ng$|abort|timeout|^false$', 'error'],
  ['成功|正常|完了|許可|^可$|^無し?$|^なし$|^ok$|success|normal|^true$', 'success'],
];

const compiledActions = actionWords.map(([words, is]) => [new RegExp(words, 'u'), is] as const);
const compiledOutcomes = outcomeWords.map(([words, is]) => [new RegExp(words, 'u'), is] as const);

/** What a word or sentence says was done; undefined: it says nothing that is known. */
export function actionSaid(text: string): Action | undefined {
  return said(text, compiledActions);
}

/** What a word says of how it ended; undefined: it says nothing that is known. */
export function outcomeSaid(text: string): Outcome | undefined {
  return said(text, compiledOutcomes);
}

/** The patterns of actions that occur in these texts, for a map whose column holds sentences. */
export function actionRulesFor(texts: readonly string[]) {
  const plain = texts.map(plainOf);
  return actionWords
    .filter(([words]) => plain.some((text) => new RegExp(words, 'u').test(text)))
    .map(([matches, is]) => ({ matches, is }));
}

function said<Value>(
  text: string,
  words: readonly (readonly [RegExp, Value])[],
): Value | undefined {
  const plain = plainOf(text);
  return words.find(([pattern]) => pattern.test(plain))?.[1];
}

function plainOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
