import type { Reasoned } from './recorded-work.ts';
import type { About, Fired } from './sentence-kind.ts';
import { isExplained, isOutput, looksAt, shownOf } from './staff-day.ts';

/** The events that a detector shows of the day of which a sentence speaks. */
export const shown =
  (detector: string) =>
  (about: About): readonly Reasoned[] => {
    const isOfThat = (one: Fired) => one.logDay === about.logDay && one.detector === detector;
    return shownBy(detector, about.fired.find(isOfThat)?.p != null, about);
  };

/** The events that a detector shows of a day on which it fired. */
export function shownBy(
  detector: string,
  isCalibrated: boolean,
  about: About,
): readonly Reasoned[] {
  if (detector === 'hot-subject') return looksOf(about).flatMap(([, looks]) => looks);
  if (detector === 'approval-conduct') return remarkedOutput(about);
  if (detector === 'protected-subject') return protectedUses(about);
  return about.day === undefined ? [] : shownOf(detector, about.day, isCalibrated);
}

export function remarkedOutput({ day }: About): readonly Reasoned[] {
  return (day?.lines ?? []).filter(
    (one) =>
      one.line.outcome === 'success' &&
      isOutput(one) &&
      one.line.records !== null &&
      one.remarked &&
      !one.ofSubject,
  );
}

export function protectedUses({ city, day }: About): readonly Reasoned[] {
  const uses = (day?.lines ?? []).filter(
    ({ line }) => line.outcome === 'success' && city.book.isProtected(line.subject ?? ''),
  );
  const explained = new Set(uses.filter(isExplained).map(({ line }) => line.subject));
  return uses.filter(({ line }) => !explained.has(line.subject));
}

/** Accounts of people that looked within seven days, none with recorded work; the resident is in the evidence. */
export function looksOf({
  city,
  facts,
  logDay,
}: About): readonly (readonly [string, readonly Reasoned[]])[] {
  const [place] = facts.evidence;
  const subject = city.lineAt(place?.file ?? '', place?.line ?? 0)?.subject ?? '';
  const last = Date.parse(logDay);
  const looks: [string, readonly Reasoned[]][] = [];
  for (const [actor, all] of city.byActor) {
    const days = all.filter((one) => {
      const age = (last - Date.parse(one.logDay)) / 86_400_000;
      return age >= 0 && age < 7 && (one.tenure === null || one.tenure.kind === 'person');
    });
    if (!days.some((one) => one.unexplained.has(subject))) continue;
    looks.push([actor, days.flatMap((one) => looksAt(subject, one))]);
  }
  return looks.sort(([one], [other]) => (one < other ? -1 : 1));
}
