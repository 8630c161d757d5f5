import { SekishoError } from '../../../shared/errors.ts';
import type { Text } from '../../../shared/language.ts';
import { say } from '../../../shared/whole-language.ts';
import { awsFault } from '../aws-fault.ts';
import type { Terminal } from '../terminal.ts';
import { onOneLine } from '../terminal.ts';

/** ○ all is well, △ nobody can tell or it may become worse, × something is unwell. */
export type Verdict = 'well' | 'doubtful' | 'unwell';
const marks: Readonly<Record<Verdict, string>> = { well: '○', doubtful: '△', unwell: '×' };

/** What a look found. */
export interface Finding {
  readonly verdict: Verdict;
  readonly found: Text;
  /** What to do next; null: nothing. */
  readonly next: Text | null;
}

/** One thing that the doctor looks at. It changes nothing. */
export interface Check {
  readonly title: Text;
  look(): Promise<readonly Finding[]>;
}

export function well(found: Text): readonly Finding[] {
  return [{ verdict: 'well', found, next: null }];
}

export function unwell(found: Text, next: Text): Finding {
  return { verdict: 'unwell', found, next };
}

/** Everything that is unwell, or else that all is well. */
export function unwellOr(found: readonly Finding[], otherwise: Text): readonly Finding[] {
  return found.length > 0 ? found : well(otherwise);
}

/** Looks at everything, one line a finding; false where something is not well. */
export async function examine(checks: readonly Check[], terminal: Terminal): Promise<boolean> {
  const { language } = terminal;
  const counts: Record<Verdict, number> = { well: 0, doubtful: 0, unwell: 0 };
  for (const check of checks) {
    for (const { verdict, found, next } of await lookedAt(check)) {
      counts[verdict] += 1;
      const line = say((c) =>
        c.doctor.line(
          marks[verdict],
          check.title[language],
          found[language],
          next?.[language] ?? null,
        ),
      );
      await terminal.print(`${onOneLine(line[language])}\n`);
    }
  }
  const summary = say((c) => c.doctor.summary(counts.well, counts.doubtful, counts.unwell));
  await terminal.print(`${summary[language]}\n`);
  return counts.doubtful + counts.unwell === 0;
}

/** One thing that cannot be looked at, such as for want of a right, does not hide the others. */
async function lookedAt({ look }: Check): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    const fault = awsFault(error);
    if (fault !== null)
      return [
        { verdict: fault.status === 1 ? 'doubtful' : 'unwell', found: fault.text, next: null },
      ];
    if (error instanceof SekishoError)
      return [{ verdict: 'unwell', found: error.text, next: null }];
    throw error;
  }
}
