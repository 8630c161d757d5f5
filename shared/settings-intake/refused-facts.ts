import type { CaseFacts } from '../cases/case.ts';
import { say } from '../language.ts';
import { printMistake } from '../settings/mistake-book.ts';
import { caseAboutSettings } from '../watching/case-about-settings.ts';
import { digestOf } from '../watching/digest.ts';
import { refusedSettings } from '../watching/refused-settings.ts';
import type { TakenFiles } from './take-newer.ts';

/** So many mistakes are written out in a case; `check-config` names all of them. */
const mistakesToldMax = 40;

/** A newer state of some files that does not count. */
export interface Refusal extends Pick<TakenFiles, 'refused' | 'mistakes'> {
  /** What tells this state of each refused file from every other, in the order of `refused`. */
  readonly stamps: readonly string[];
  /** When it came, ms since 1970. */
  readonly at: number;
}

/**
 * The case by which refused settings are told to the offices that serve the whole organisation;
 * null: nothing was refused. The same state of the same files is the same case. Its sentences
 * quote nothing of tables about residents.
 */
export function refusedFacts(
  { refused, mistakes, stamps, at }: Refusal,
  timeZone: string,
): CaseFacts | null {
  if (mistakes.length === 0) return null;
  const rest = mistakes.length - mistakesToldMax;
  // Where the deployment itself no longer fits, no file is newer: those with the mistakes are
  // named.
  const files = refused.length > 0 ? refused : [...new Set(mistakes.map(({ file }) => file))];
  return caseAboutSettings(
    {
      rule: refusedSettings,
      key: `refused settings ${digestOf(JSON.stringify([files, stamps]))}`,
      at,
      files,
      actors: [],
      severity: 'medium',
      why: [
        say((c) => c.watching.kept(files)),
        ...mistakes.slice(0, mistakesToldMax).map((one) => ({
          ja: printMistake(one, 'ja'),
          en: printMistake(one, 'en'),
        })),
        ...(rest > 0 ? [say((c) => c.watching.moreMistakes(rest))] : []),
      ],
    },
    timeZone,
  );
}
