import { actions, outcomes } from '../event.ts';
import { dataClassFlags } from '../event-codes.ts';
import { busyUnionOf, isBusy } from './busy-union.ts';
import type { Contribution, FoldedEvent } from './contribution.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';
import { unpackEvents } from './unpacking.ts';

/**
 * The events of one staff-day: the set of fingerprints over all files (detection, section 1),
 * sorted by instant, then fingerprint. A line without a sequence number counts as often as in the
 * file that holds it most often; parts of one file add up, files never do. It stands at its
 * smallest place (file, line). Where one sequence number says different things, the smallest
 * content wins, wherever it stands. Commutative, associative and idempotent. Of a busy day (`isBusy`)
 * it is a sample, each event with what it stands for. Throws `BrokenPromiseError` where a
 * contribution is damaged.
 */
export function unionOf(contributions: readonly Contribution[]): FoldedEvent[] {
  const files = partsByFile(contributions);
  if (isBusy(files)) return busyUnionOf(files);
  const merged = new Map<bigint, FoldedEvent>();
  for (const [file, parts] of files) {
    for (const [fingerprint, event] of eventsOfFile(file, parts)) {
      const known = merged.get(fingerprint);
      merged.set(fingerprint, known === undefined ? event : mergedEvent(known, event, Math.max));
    }
  }
  return [...merged.values()].sort(byTime);
}

/** By instant, then fingerprint. */
function byTime(a: FoldedEvent, b: FoldedEvent): number {
  return a.at - b.at || (a.fingerprint < b.fingerprint ? -1 : 1);
}

/** Each part once, however often it was given. */
function partsByFile(contributions: readonly Contribution[]): Map<string, readonly Uint8Array[]> {
  const files = new Map<string, Map<string, Uint8Array>>();
  for (const { file, source, part, bytes } of contributions) {
    const parts = files.get(file) ?? new Map<string, Uint8Array>();
    parts.set(`${part}/${source}`, bytes);
    files.set(file, parts);
  }
  return new Map([...files].map(([file, parts]) => [file, [...parts.values()]]));
}

function eventsOfFile(file: string, parts: readonly Uint8Array[]): Map<bigint, FoldedEvent> {
  const events = new Map<bigint, FoldedEvent>();
  for (const bytes of parts) {
    for (const event of unpackEvents(bytes, file)) {
      const known = events.get(event.fingerprint);
      const merged = known === undefined ? event : mergedEvent(known, event, sum);
      events.set(event.fingerprint, merged);
    }
  }
  return events;
}

function sum(a: number, b: number): number {
  return a + b;
}

function mergedEvent(
  a: FoldedEvent,
  b: FoldedEvent,
  counted: (a: number, b: number) => number,
): FoldedEvent {
  const smaller = contentOrder(a, b) <= 0 ? a : b;
  return { ...smaller, count: smaller.sequenced ? 1 : counted(a.count, b.count) };
}

/** By what the event says, then by where it stands. */
function contentOrder(a: FoldedEvent, b: FoldedEvent): number {
  return (
    a.at - b.at ||
    actions.indexOf(a.action) - actions.indexOf(b.action) ||
    outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) ||
    ascending(a.records, b.records) ||
    ascending(a.subject, b.subject) ||
    byNeighbourhoods(a.neighbourhoods, b.neighbourhoods) ||
    ascending(a.system, b.system) ||
    ascending(a.screen, b.screen) ||
    ascending(a.terminal, b.terminal) ||
    dataClassFlags(a.dataClasses) - dataClassFlags(b.dataClasses) ||
    ascending(a.source, b.source) ||
    Number(b.sequenced) - Number(a.sequenced) ||
    ascending(a.file, b.file) ||
    a.line - b.line
  );
}

/** null last: of one event that was folded before and after version 2, what knows more wins. */
function byNeighbourhoods(a: Neighbourhoods | null, b: Neighbourhoods | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a[0] - b[0] || a[1] - b[1];
}

/** null first. */
function ascending<T extends number | bigint | string>(a: T | null, b: T | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}
