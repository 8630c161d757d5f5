import { BrokenPromiseError } from './errors.ts';
import { sameInEveryLanguage } from './language.ts';
import { limits } from './limits.ts';
import type { Journal, Numbered } from './ports.ts';

/**
 * Adds one entry to a journal behind the newest, whoever else writes to it at the same time.
 * `entryOf` is given the newest entry (null: there is none) and says what follows it; null: nothing,
 * which is the answer then. Throws `BrokenPromiseError` where others were always first.
 */
export async function appendNext<Entry extends Numbered>(
  journal: Journal<Entry>,
  entryOf: (last: Entry | null, sequence: number) => Entry | null,
): Promise<Entry | null> {
  for (let attempt = 0; attempt < limits.conditionalAttemptsMax; attempt += 1) {
    const last = await journal.last();
    const entry = entryOf(last, (last?.sequence ?? 0) + 1);
    if (entry === null || (await journal.append(entry))) return entry;
  }
  throw new BrokenPromiseError(
    sameInEveryLanguage('An entry could not be added to a journal: others were always first.'),
  );
}
