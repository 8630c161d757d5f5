import type { JudgedEvent, StaffDay } from '../detectors/detector.ts';
import type { AccessEvent } from '../event.ts';
import type { Contribution } from '../history/contribution.ts';
import type { JudgedSpan } from '../history/source-findings.ts';
import { isEstimated } from '../history/stands-for.ts';
import { holdsSketches } from '../history/summary-packing.ts';
import type { Judge } from '../judging.ts';
import type { LogDay } from '../log-day.ts';
import type { HistoryStore } from '../ports.ts';
import { staffBetween } from '../sealing/each-account.ts';
import { recallSections } from '../sealing/recall-sections.ts';
import type { Settings } from '../settings/settings.ts';
import { namesSubject } from './names-subject.ts';
import { deedsOf, type Touch, touchesOf } from './touch.ts';

/** An account on a log day. */
export interface AccountDay {
  readonly actor: string;
  readonly logDay: LogDay;
}

/** What the kept history says about a question. */
export interface Gathered {
  /** By day, then account, then time. */
  readonly touches: readonly Touch[];
  /** Days of which only a summary is kept, so that deeds may be lacking. */
  readonly summarised: readonly AccountDay[];
  /** Each deed by what a line of the original log says of it: see `momentOf`. */
  readonly moments: ReadonlySet<string>;
}

/** What gathering works with. */
export interface GatherPorts {
  readonly judge: Judge;
  readonly settings: Pick<Settings, 'staff'>;
  readonly history: Pick<HistoryStore, 'contributionsBetween' | 'days' | 'staffOn'>;
}

/** What the history and a line of the original log say alike of one deed. */
export function momentOf({
  actor,
  at,
  action,
  outcome,
  system,
}: Pick<AccessEvent, 'actor' | 'at' | 'action' | 'outcome' | 'system'>): string {
  return JSON.stringify([actor, at, action, outcome, system]);
}

/** Asks for how many accounts at a time: enough to hide the store's latency. */
const accountsAtOnce = 32;

interface Found extends AccountDay {
  readonly contributions: readonly Contribution[];
}

/** Who touched the record of a resident (every keyed hash of it) on the log days of a span. */
export async function whoSaw(
  hashes: readonly bigint[],
  span: JudgedSpan,
  ports: GatherPorts,
): Promise<Gathered> {
  const { from, until } = span;
  const found: Found[] = [];
  const summarised: AccountDay[] = [];
  const actors = await staffBetween(from, until, ports.history);
  for (let at = 0; at < actors.length; at += accountsAtOnce)
    await Promise.all(actors.slice(at, at + accountsAtOnce).map(look));
  await recallSections(found, ports);
  return gathered(found, summarised, ports, {
    isAsked: ({ subject }) => subject !== null && hashes.includes(subject),
    touches: (day) => touchesOf(day, hashes),
  });

  async function look(actor: string): Promise<void> {
    for await (const day of byLogDay(ports.history.contributionsBetween(actor, from, until))) {
      const { logDay, contributions } = day;
      const isNamedIn = (bytes: Uint8Array) => hashes.some((hash) => namesSubject(bytes, hash));
      if (contributions.some(({ bytes }) => isNamedIn(bytes))) found.push(day);
      // Whom a summary left out it does not know.
      else if (contributions.some(({ bytes }) => holdsSketches(bytes)))
        summarised.push({ actor, logDay });
    }
  }
}

/** The contributions of an account, sorted by log day, one log day after another. */
async function* byLogDay(contributions: AsyncIterable<Contribution>): AsyncGenerator<Found> {
  let day: Contribution[] = [];
  for await (const one of contributions) {
    const [first] = day;
    if (first !== undefined && first.logDay !== one.logDay) {
      yield { actor: first.actor, logDay: first.logDay, contributions: day };
      day = [];
    }
    day.push(one);
  }
  const [first] = day;
  if (first !== undefined) yield { actor: first.actor, logDay: first.logDay, contributions: day };
}

/** What an account did on the log days of a span. */
export async function whatDid(
  actor: string,
  span: JudgedSpan,
  ports: GatherPorts,
): Promise<Gathered> {
  const kept = ports.history.contributionsBetween(actor, span.from, span.until);
  const found = await Array.fromAsync(byLogDay(kept));
  await recallSections(found, ports);
  return gathered(found, [], ports, { isAsked: () => true, touches: deedsOf });
}

/** Which events of a staff-day are asked for, and how they are told. */
interface Asked {
  isAsked(event: JudgedEvent): boolean;
  touches(day: StaffDay): readonly Touch[];
}

function gathered(
  found: readonly Found[],
  unseen: readonly AccountDay[],
  { judge }: GatherPorts,
  { isAsked, touches: touchesIn }: Asked,
): Gathered {
  const touches: Touch[] = [];
  const moments = new Set<string>();
  const summarised = [...unseen];
  for (const { actor, logDay, contributions } of found) {
    const { day } = judge.judge(actor, logDay, contributions);
    touches.push(...touchesIn(day));
    for (const event of day.events) if (isAsked(event)) moments.add(momentOf({ actor, ...event }));
    if (isEstimated(day.events)) summarised.push({ actor, logDay });
  }
  return {
    touches: touches.sort(inOrder),
    summarised: summarised.sort((a, b) => compare(placeOf(a), placeOf(b))),
    moments,
  };
}

function inOrder(a: Touch, b: Touch): number {
  return compare(placeOf(a), placeOf(b)) || a.firstAt - b.firstAt;
}

function placeOf({ logDay, actor }: AccountDay): string {
  return `${logDay} ${actor}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
