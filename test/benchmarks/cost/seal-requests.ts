import type { Counts } from './counting-edge.ts';
import { combined, times } from './counts.ts';
import type { SealWork, StoredAmount } from './loads.ts';
import type { Measured } from './measured.ts';
import { type Age, historyMonths, keptMonths, month, monthsKept } from './month.ts';
import type { Workload } from './workload.ts';

/** The two functions of a seal; the first plans it, too. */
export type SealFunction = 'fold' | 'score';

/** Working days of a week and a day, which every seal folds again (`explainedDays`). */
export const foldedDays = 6;

/** The seals of a month, one each working day. */
export function countsOfSeals(
  measured: Measured,
  name: SealFunction,
  workload: Workload,
  age: Age,
): Counts {
  return times(countsOfSeal(measured, name, workOf(workload, age)), workload.workingDays);
}

/** Everything that one seal asks for. */
export function countsOfSeal(measured: Measured, name: SealFunction, work: SealWork): Counts {
  return combined(
    measured.seals.map((one) => [one.work, one[name]] as const),
    work,
    (count, each) => driversOf(name, count, each),
  );
}

/** What each count of a seal grows with. */
function driversOf(name: SealFunction, count: string, work: SealWork): readonly number[] {
  const { accounts, folded, history, manifests, sections, sealed } = work;
  const isFold = name === 'fold';
  // Planning looks at everybody's days, then each section at those of its own, and at a week's again.
  const looked = isFold ? [history, work.historyOfSections, folded] : [history];
  if (/put bytes A V/.test(count)) return [sealed.staffDays, sealed.events];
  if (/puts A V/.test(count)) return [sealed.staffDays];
  if (/queries A V/.test(count))
    return [isFold ? accounts + work.accountsOfSections + folded.staffDays : accounts];
  if (/bytes A V/.test(count))
    return [
      looked.reduce((sum, { staffDays }) => sum + staffDays, 0),
      looked.reduce((sum, { events }) => sum + events, 0),
    ];
  if (/queries A D/.test(count)) return [folded.staffDays];
  if (/bytes A D/.test(count)) return [folded.contributions, folded.events];
  if (/queries DAY/.test(count)) return [1, work.spanDays];
  if (/bytes DAY/.test(count)) return [folded.staffDays, history.staffDays];
  if (/bytes (listing FILES|SOURCE)/.test(count)) return [manifests];
  if (/PutItem/.test(count)) return [1, sections, sealed.staffDays];
  return [1, sections];
}

/** What a night's seal has to do with. */
function workOf(workload: Workload, age: Age): SealWork {
  const { staff, sections, workingDays, files } = workload;
  const history = storedIn(workload, workingDays * monthsKept(age, historyMonths));
  return {
    sections,
    accounts: staff,
    accountsOfSections: staff,
    sealed: storedIn(workload, 1),
    folded: storedIn(workload, foldedDays),
    history,
    historyOfSections: history,
    spanDays: month.days * monthsKept(age, keptMonths),
    manifests: files * monthsKept(age, keptMonths),
  };
}

/** What so many working days leave in the table. */
export function storedIn(workload: Workload, days: number): StoredAmount {
  const { staff, filesOfStaffDay, events, workingDays } = workload;
  return {
    staffDays: staff * days,
    contributions: staff * days * filesOfStaffDay,
    events: (events / workingDays) * days,
  };
}

/** Bytes of so much history: its contributions as folding reads them, its days as scoring does. */
export function bytesOfHistory(measured: Measured, amount: StoredAmount): number {
  const { work } = measured.checkSeal;
  const all = { ...work, folded: amount, history: amount };
  const contributions = countsOfSeal(measured, 'fold', all)['dynamodb bytes A D'] ?? 0;
  return contributions + (countsOfSeal(measured, 'score', all)['dynamodb bytes A V'] ?? 0);
}

/** States that a month's seals enter: a section is an execution of its own, with one state. */
export function transitionsOf({ seals }: Measured, { sections, workingDays }: Workload): number {
  const most = Math.max(...seals.map(({ transitions }) => transitions));
  return workingDays * (most + 2 * sections);
}
