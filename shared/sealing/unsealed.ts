import type { SealMark } from '../history/contribution.ts';
import { awaitsCases } from '../history/stored-day.ts';
import { addDays, type LogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import { compileCalendar } from '../working-time.ts';
import { eachAccount, staffBetween } from './each-account.ts';
import { explainedDays, judgedAgainFrom, scoringReads } from './kept-past.ts';
import { isSealedWithLogs, type Verdicts } from './verdicts.ts';

/** Days that are half done lie no more than this before the last that is sealed (`seal.ts`). */
const halfDoneDaysMax = 60;

/** A staff-day whose logs came when it could not be judged again any more. */
export type LateDay = Pick<SealMark, 'actor' | 'logDay'>;

/** What is not sealed with its logs and the verdicts as they are now. */
export interface Unsealed {
  /** The first log day that is to be sealed, and all after it with it; null: there is none. */
  readonly first: LogDay | null;
  /** By account. */
  readonly late: readonly LateDay[];
}

/**
 * Finds what is to be sealed up to `through`; `first` is the first log day of all logs. What lies so
 * far back that it cannot be judged again (`kept-past.ts`) stays as it is once later days are
 * sealed, unless the last seal died before its cases were up to date; where its logs have changed,
 * it is late.
 */
export async function findUnsealed(
  first: LogDay,
  through: LogDay,
  verdicts: Verdicts,
  { settings, history }: Pick<Pipeline, 'settings' | 'history'>,
): Promise<Unsealed> {
  const calendar = compileCalendar(settings.calendar, settings.organisation.timeZone);
  const search = unsealedSearch(verdicts, judgedAgainFrom(first, through, calendar));
  const near = scoringReads(first, through);
  await lookFrom(near, through);
  // Where sealing has come far, what lies further back is done.
  if (near > first && search.lastSealed() < addDays(near, halfDoneDaysMax))
    await lookFrom(first, addDays(near, -1));
  return search.found();

  async function lookFrom(from: LogDay, until: LogDay): Promise<void> {
    const actors = await staffBetween(from, until, history);
    const marksOf = (actor: string) => history.sealMarks(actor, from, until);
    await eachAccount(actors, marksOf, (_, marks) => search.visit(marks));
  }
}

interface UnsealedSearch {
  /** Takes marks; any order of them comes to the same. */
  visit(days: readonly SealMark[]): void;
  found(): Unsealed;
  /** The last log day on which anybody is sealed; empty: there is none. */
  lastSealed(): LogDay;
}

function unsealedSearch(verdicts: Verdicts, judgedAgain: LogDay): UnsealedSearch {
  const unsealed = new Set<LogDay>();
  const halfDone = new Set<LogDay>();
  const changed: LateDay[] = [];
  let lastSealed: LogDay = '';
  return {
    visit(days) {
      for (const day of days) {
        const { actor, logDay, sealed } = day;
        if (sealed !== null && logDay > lastSealed) lastSealed = logDay;
        if (sealed?.digest === verdicts.markOf(day)) continue;
        unsealed.add(logDay);
        if (awaitsCases(day)) halfDone.add(logDay);
        else if (logDay < judgedAgain && !isSealedWithLogs(day)) changed.push({ actor, logDay });
      }
    },
    found() {
      const goesOn = lastSealed === '' ? '' : addDays(lastSealed, -explainedDays);
      const begin = goesOn < judgedAgain ? goesOn : judgedAgain;
      const [first = null] = [...unsealed]
        .filter((day) => day >= begin || halfDone.has(day))
        .sort();
      return { first, late: changed.filter(({ logDay }) => logDay < begin) };
    },
    lastSealed: () => lastSealed,
  };
}
