import { createHash } from 'node:crypto';
import type { CaseAction, Deed, Verdict } from '../cases/case.ts';
import { countedOf, successorOf } from '../cases/transitions.ts';
import type { SealMark, StoredDay } from '../history/contribution.ts';
import { type LogDay, numberOfLogDay } from '../log-day.ts';
import type { CaseRecord, CaseStore, StoredCase } from '../ports.ts';

/** What people found to be misuse: whose days, from when to when (inclusive). */
export interface Misuse {
  /** Sorted. */
  readonly actors: readonly string[];
  /** Only days with a look at this resident without recorded work; null: every day. */
  readonly subject: bigint | null;
  readonly from: LogDay;
  readonly until: LogDay;
}

/** The assessments of people as far as they change what later days are measured by. */
export interface Verdicts {
  readonly misuse: readonly Misuse[];
  /**
   * What a staff-day counts as sealed under: the digest of its logs and, where misuse had ended
   * before it, of that. A verdict that changes makes the days after the case be judged anew.
   */
  markOf(day: Pick<StoredDay, 'logDay' | 'digest'>): string;
}

/**
 * Verdicts that take a case's days out of the past. What was explained or ruled out is a habit like
 * any other and stays in it (detection, section 4.6).
 */
const misuseVerdicts: readonly Verdict[] = ['improper', 'leak-suspected', 'leak-confirmed'];

/** What a person's assessment is, and what takes it back. */
const judgements: readonly Deed['kind'][] = ['assessed', 'assessment-withdrawn'];

/** How many cases are read at a time: enough to hide the store's latency. */
const casesAtOnce = 16;

/** Reads what people found in the cases so far. */
export async function readVerdicts(cases: CaseStore): Promise<Verdicts> {
  const misuse: Misuse[] = [];
  let next: string | null = null;
  do {
    const page = await cases.list({ kind: 'all' }, next);
    const touched = page.records.filter(mayBeAssessed);
    for (let at = 0; at < touched.length; at += casesAtOnce) {
      const batch = touched.slice(at, at + casesAtOnce);
      const stored = await Promise.all(batch.map(({ facts }) => cases.read(facts.id)));
      misuse.push(...stored.flatMap((one) => (one === null ? [] : (misuseOf(one) ?? []))));
    }
    next = page.next;
  } while (next !== null);
  return verdictsOn(misuse);
}

/** A function of the set of misuse: its order and repetitions change nothing. */
export function verdictsOn(misuse: readonly Misuse[]): Verdicts {
  const known = new Map<LogDay, string>();
  const digestBefore = (logDay: LogDay): string => {
    const digest = known.get(logDay) ?? digestOf(misuse.filter(({ until }) => until < logDay));
    known.set(logDay, digest);
    return digest;
  };
  return {
    misuse,
    markOf({ logDay, digest }) {
      const before = digestBefore(logDay);
      return before === '' ? digest : `${digest}+${before}`;
    },
  };
}

/**
 * The days that a case's last assessment was about; null: it found no misuse, or there is none. That
 * is as far as the case reached when it was assessed: what its later days say depends on the
 * verdict, and so the verdict must not depend on them. A case that has gone on under another id is
 * spoken for by that one.
 */
export function misuseOf(stored: StoredCase): Misuse | null {
  const { record } = stored;
  if (successorOf(stored.actions) !== null) return null;
  const actions = countedOf(stored.actions);
  const place = actions.findLastIndex(({ deed }) => judgements.includes(deed.kind));
  const deed = actions[place]?.deed;
  if (deed?.kind !== 'assessed' || !misuseVerdicts.includes(deed.verdict)) return null;
  const { actor, actors, subject, from, until } = record.facts;
  // A case about logs takes nobody's days out of the past.
  if (actor === null && subject === null) return null;
  return {
    actors: actor === null ? actors : [actor],
    subject: subject === null ? null : BigInt(`0x${subject}`),
    from,
    until: untilBy(actions, place) ?? until,
  };
}

/** The last log day of a case when an action was done, by the revisions around it. */
function untilBy(actions: readonly CaseAction[], place: number): LogDay | null {
  const before = actions.slice(0, place).findLast(({ deed }) => deed.kind === 'revised');
  if (before?.deed.kind === 'revised') return before.deed.after.until;
  const after = actions.slice(place).find(({ deed }) => deed.kind === 'revised');
  return after?.deed.kind === 'revised' ? after.deed.before.until : null;
}

/** Whatever a person does to a case makes a new revision; many cases only wait in the list. */
function mayBeAssessed({ status, revision }: CaseRecord): boolean {
  return status !== 'open' || revision > 1;
}

/** How many staff-days may be misuse, at most. */
export function daysOfMisuse({ misuse }: Verdicts): number {
  const spans = misuse.map(
    ({ actors, from, until }) => actors.length * (numberOfLogDay(until) - numberOfLogDay(from) + 1),
  );
  return spans.reduce((sum, days) => sum + days, 0);
}

/** Whether a staff-day is sealed with its logs as they are, under whatever verdicts. */
export function isSealedWithLogs({ digest, sealed }: SealMark): boolean {
  return sealed !== null && sealed.digest.split('+')[0] === digest;
}

function digestOf(misuse: readonly Misuse[]): string {
  if (misuse.length === 0) return '';
  const lines = misuse.map(({ actors, subject, from, until }) =>
    JSON.stringify([actors, subject?.toString(16) ?? null, from, until]),
  );
  const content = [...new Set(lines)].sort().join('\n');
  return createHash('sha256').update(content, 'utf8').digest('hex').slice(0, 16);
}
