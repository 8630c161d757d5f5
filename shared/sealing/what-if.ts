import type { CaseFacts } from '../cases/case.ts';
import { addDays, type LogDay } from '../log-day.ts';
import type { HistoryStore } from '../ports.ts';

/** What other settings do to an alert: it is new, it is gone, or it is there with both. */
export type Change = 'gained' | 'lost' | 'same';

/** An alert with what becomes of it. `facts` are those with the other settings, where it has any. */
export interface AlertChange {
  readonly change: Change;
  readonly facts: CaseFacts;
}

/** Log days from the first to the last, inclusive. */
export interface LogDays {
  readonly from: LogDay;
  readonly until: LogDay;
}

/**
 * Compares the alerts (notified cases) that were opened on the given log days: `before` as they are
 * in operation, `after` with other settings. An alert is the same where its id is, or where it is
 * about the same account or resident, of the same family and overlaps in time: other settings may
 * move its first day. Sorted by change, then first log day, then id.
 */
export function compareAlerts(
  before: readonly CaseFacts[],
  after: readonly CaseFacts[],
  days: LogDays,
): readonly AlertChange[] {
  const isAlert = ({ notified }: CaseFacts) => notified;
  const isCompared = ({ openedOn }: CaseFacts) => days.from <= openedOn && openedOn <= days.until;
  const [former, latter] = [before.filter(isAlert), after.filter(isAlert)];
  const changes: AlertChange[] = latter.filter(isCompared).map((facts) => {
    const isKnown = former.some((other) => isSameAlert(facts, other));
    return { change: isKnown ? 'same' : 'gained', facts };
  });
  for (const facts of former.filter(isCompared))
    if (!latter.some((other) => isSameAlert(facts, other))) changes.push({ change: 'lost', facts });
  return changes.sort(inOrder);
}

/** How many alerts one section gains, loses and keeps. */
export interface SectionChanges {
  /** null: of no section. */
  readonly section: string | null;
  readonly counts: Readonly<Record<Change, number>>;
}

/** By section, sorted; an alert of several sections counts in each. */
export function changesBySection(changes: readonly AlertChange[]): readonly SectionChanges[] {
  const counts = new Map<string | null, Record<Change, number>>();
  for (const { change, facts } of changes) {
    for (const section of facts.sections.length === 0 ? [null] : facts.sections) {
      const own = counts.get(section) ?? { gained: 0, lost: 0, same: 0 };
      own[change] += 1;
      counts.set(section, own);
    }
  }
  return [...counts]
    .map(([section, own]) => ({ section, counts: own }))
    .sort((one, other) => ((one.section ?? '') < (other.section ?? '') ? -1 : 1));
}

/**
 * The newest of the given log days on which a staff-day is sealed, though others of it may have got
 * late logs since; null: none is.
 */
export async function lastSealed(
  { from, until }: LogDays,
  history: HistoryStore,
): Promise<LogDay | null> {
  for (let day = until; day >= from; day = addDays(day, -1))
    for (const actor of await history.staffOn(day)) {
      const [stored] = await history.days(actor, day, day);
      if (stored !== undefined && stored.sealed !== null) return day;
    }
  return null;
}

/**
 * Whether what is stored of the staff-days still finds what a case is about. An alert that went out
 * on arrival may have been explained by later logs since: it is kept, but no settings lose it.
 */
export async function stillStands(facts: CaseFacts, history: HistoryStore): Promise<boolean> {
  if (isAboutNobody(facts)) return true;
  const { actor, actors, subject, detectors, from, until } = facts;
  for (const one of actor === null ? actors : [actor])
    for (const { fired, sealed } of await history.days(one, from, until)) {
      if (fired.some((detector) => detectors.includes(detector))) return true;
      if (subject !== null && sealed?.subjects.some((pick) => pick.subject === subject))
        return true;
    }
  return false;
}

function isSameAlert(one: CaseFacts, other: CaseFacts): boolean {
  if (one.id === other.id) return true;
  return (
    !isAboutNobody(one) &&
    one.actor === other.actor &&
    one.subject === other.subject &&
    one.family === other.family &&
    one.from <= other.until &&
    other.from <= one.until
  );
}

/** A case about neither an account nor a resident: about logs, which no staff-day tells of. */
function isAboutNobody({ actor, subject }: CaseFacts): boolean {
  return actor === null && subject === null;
}

const changesInOrder: readonly Change[] = ['gained', 'lost', 'same'];

function inOrder(one: AlertChange, other: AlertChange): number {
  const byChange = changesInOrder.indexOf(one.change) - changesInOrder.indexOf(other.change);
  if (byChange !== 0) return byChange;
  const [a, b] = [one, other].map(({ facts }) => `${facts.from} ${facts.id}`);
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
