import { isUsed } from '../calibration/kept-days.ts';
import type { Channel, Sight } from './channel.ts';

/** Idle longer than this, in days, is dormant; the first output in so many days is new. */
const dormantDays = 60;
const firstOutputDays = 180;
/** An output of fewer people is not worth a word. */
const firstOutputPeopleMin = 20;
/** A few are a forgotten log-out, or a shared terminal beside one's own. */
const switchesMin = 10;
/** Nothing is new for an account without a past of so many days. */
const pastDaysMin = 20;

/** The channels of `account-state`: an account used as its holder would not use it. */
export const stateChannels: readonly [Channel, ...Channel[]] = [
  { id: 'account-state.borrowed', share: 0.68, read: readBorrowed },
  { id: 'account-state.two-terminals', share: 0.02, read: readTwoTerminals },
  { id: 'account-state.dormant', share: 0.1, read: readDormant },
  { id: 'account-state.first-output', share: 0.1, read: readFirstOutput },
  { id: 'account-state.service-by-hand', share: 0.1, read: readServiceByHand },
];

/** Lines at terminals that are new to the account and belong to others, and to whom. */
export function borrowedTerminals({ norms, today, terminals }: Sight): {
  readonly lines: number;
  readonly owners: readonly string[];
} {
  let lines = 0;
  const owners = new Set<string>();
  for (const use of today.vector.terminals) {
    const owner = terminals.ownerOf(use.terminal);
    if (owner === null || owner === norms.actor || isKnown(use.terminal, norms.past)) continue;
    lines += use.lines;
    owners.add(owner);
  }
  return { lines, owners: [...owners].sort() };
}

function readBorrowed(sight: Sight): number {
  const { past } = sight.norms;
  if (past.length < pastDaysMin || sight.today.tenure?.kind !== 'person') return 0;
  const { lines } = borrowedTerminals(sight);
  if (lines === 0) return 0;
  return -Math.log10((newTerminalDays(past) + 1) / (past.length + 10)) + Math.log10(lines) / 2;
}

/** On how many past days the account came to a terminal that was new to it. */
function newTerminalDays(past: Sight['norms']['past']): number {
  const known = new Set<number>();
  let days = 0;
  for (const [place, { vector }] of past.entries()) {
    const news = vector.terminals.filter(({ terminal }) => !known.has(terminal));
    for (const { terminal } of news) known.add(terminal);
    if (news.length > 0 && place > 0) days += 1;
  }
  return days;
}

function isKnown(terminal: number, past: Sight['norms']['past']): boolean {
  return past.some(({ vector }) => vector.terminals.some((use) => use.terminal === terminal));
}

function readTwoTerminals({ today, norms }: Sight): number {
  const switches = today.vector.terminalSwitches;
  if (switches < switchesMin || today.tenure?.kind !== 'person') return 0;
  return -Math.log10(norms.frequencyToday('terminalSwitches')) + Math.log10(switches) / 2;
}

function readDormant({ today, norms }: Sight): number {
  const idle = norms.lastUsed === null ? 0 : today.day - norms.lastUsed;
  return idle > dormantDays && isUsed(today.vector) ? Math.log10(idle) : 0;
}

function readFirstOutput({ today, norms }: Sight): number {
  const people = today.vector.unapprovedPeople;
  if (people < firstOutputPeopleMin || norms.past.length < pastDaysMin) return 0;
  // Misuse is output, too.
  const before = norms.happened.some(
    ({ day, vector }) => today.day - day <= firstOutputDays && vector.outputPeople > 0,
  );
  return before ? 0 : Math.log10(people);
}

/** A service account at a terminal where it has never been. */
function readServiceByHand({ today, norms }: Sight): number {
  if (today.tenure?.kind !== 'service' || norms.past.length < pastDaysMin) return 0;
  const lines = today.vector.terminals
    .filter(({ terminal }) => !isKnown(terminal, norms.past))
    .reduce((sum, use) => sum + use.lines, 0);
  return lines === 0 ? 0 : 2 + Math.log10(lines);
}
