import { oneLine } from '../escalation/plain-text.ts';

/**
 * Words from a log, a setting or a person as one line that does nothing wherever it is pasted:
 * `oneLine`, and an apostrophe before what a spreadsheet would take for a formula (OWASP, CSV
 * injection).
 */
export function harmless(words: string, charactersMax: number): string {
  return oneLine(words, charactersMax).replace(/^(?=[=+\-@＝＋－＠])/u, "'");
}
