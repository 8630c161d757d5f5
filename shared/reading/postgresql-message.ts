/** What a message says was run. */
export interface LoggedStatement {
  /** `statement` simple protocol; `parse`, `bind`, `execute` steps of the extended one. */
  readonly step: 'statement' | 'parse' | 'bind' | 'execute';
  readonly statement: string;
}

const pattern =
  /^(?:duration: (?:\d+\.\d+) ms {1,2}|期間: (?:\d+\.\d+) ミリ秒 {1,2})?(?:(?:statement|文|ステートメント): |(?<step>parse|bind|execute(?: fetch from)?|パース|バインド|実行)(?: [^\n]*?)?: )(?<statement>.*)$/su;

/** The statement that `log_statement` or a logged duration shows; null: the message shows none. */
export function statementOf(message: string): LoggedStatement | null {
  const groups = pattern.exec(message)?.groups;
  if (groups === undefined) return null;
  return { step: stepOf(groups['step']), statement: groups['statement'] ?? '' };
}

function stepOf(word: string | undefined): LoggedStatement['step'] {
  if (word === undefined) return 'statement';
  if (word === 'parse' || word === 'パース') return 'parse';
  return word === 'bind' || word === 'バインド' ? 'bind' : 'execute';
}
