import process from 'node:process';
import { type Language, languages } from '../../shared/language.ts';
import { runCommandLine } from './command-line.ts';
import type { Environment } from './parse-call.ts';
import { terminalOf } from './terminal.ts';

const words = process.argv.slice(2);
const language = languageOf(words, process.env);
// A reader that has seen enough (`sekisho parse … | head`) is no failure.
const terminal = terminalOf(process.stdout, process.stderr, language, () => process.exit(0));
process.exitCode = await runCommandLine(words, process.env, terminal);

/** Looked for before the call is checked, so that mistakes in the call are told in it too. */
function languageOf(words: readonly string[], environment: Environment): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = words[at]?.split('=')[1] ?? (at < 0 ? undefined : words[at + 1]);
  const candidates = [asked, environment['SEKISHO_LANG'], environment['LANG']];
  for (const candidate of candidates) {
    const known = languages.find((language) => candidate?.slice(0, 2) === language);
    if (known !== undefined) return known;
  }
  return 'ja';
}
