import { isDeepStrictEqual } from 'node:util';
import type { CaseStore, StoredCase } from '../ports.ts';
import { type CaseFacts, type RevisedFigures, severities } from './case.ts';
import { handOver } from './hand-over.ts';
import { nextAction, stepped, untilSettled, writeRecord } from './log.ts';
import { isTicking } from './ticking.ts';
import { isSettled } from './transitions.ts';

/** What recording a case's facts came to. */
export type Recorded = 'opened' | 'revised' | 'unchanged';

/**
 * Opens a case or brings its facts up to date; the same facts again change nothing. A settled case
 * (closed, explained or ruled out) whose facts grew is reopened: its path is walked anew. Cases
 * under one of the former ids hand over to this one.
 *
 * Safe to repeat and to be done by several workers at once, and a crash between two writes leaves
 * nothing that the next call does not mend: the due time is written before an action that makes
 * something due. Whoever gets another answer than `unchanged` derives the facts once more from
 * history and records them again: a worker whose facts were older may just have been overtaken.
 */
export async function recordFacts(
  facts: CaseFacts,
  formerIds: readonly string[],
  store: CaseStore,
  now: number,
): Promise<Recorded> {
  let outcome: Recorded = 'unchanged';
  for (const former of formerIds) {
    if (await handOver(former, facts.id, store, now)) outcome = 'revised';
  }
  return untilSettled(async () => {
    const stored = await store.read(facts.id);
    if (!stored) {
      const dueAt = facts.notified ? now : null;
      return stepped(await store.write({ facts, revision: 1, status: 'open', dueAt }));
    }
    // A case that a crash left without a log may have been handed over as it was.
    if (!stored.actions.some(({ deed }) => deed.kind === 'opened')) {
      const opened = nextAction(stored.actions, { kind: 'opened' }, now);
      const written = await store.append(facts.id, opened);
      if (written) outcome = 'opened';
      return stepped(written);
    }
    if (isDeepStrictEqual(stored.record.facts, facts)) return outcome;
    const step = await revise(stored, facts, store, now);
    return step === 'done' ? (outcome === 'opened' ? outcome : 'revised') : step;
  });
}

/** One write on the way to the new facts, which are written last. */
async function revise(
  stored: StoredCase,
  facts: CaseFacts,
  store: CaseStore,
  now: number,
): Promise<'again' | 'lost' | 'done'> {
  const { record, actions } = stored;
  const reopens = isSettled(actions) && hasGrown(record.facts, facts);
  if (reopens && record.dueAt === null) return stepped(await writeRecord(stored, now, store));
  const before = lastFigures(stored);
  const after = figuresOf(facts);
  if (!isDeepStrictEqual(before, after)) {
    const revised = nextAction(actions, { kind: 'revised', before, after }, now);
    return stepped(await store.append(facts.id, revised));
  }
  if (reopens) {
    return stepped(await store.append(facts.id, nextAction(actions, { kind: 'reopened' }, now)));
  }
  // A case that only waits in the list has no clock; of a settled one, deadlines may be left.
  const dueAt = isTicking(facts, actions) ? now : null;
  return (await writeRecord(stored, dueAt, store, facts)) ? 'done' : 'lost';
}

function hasGrown(before: CaseFacts, after: CaseFacts): boolean {
  return (
    after.records > before.records ||
    after.subjects > before.subjects ||
    after.until > before.until ||
    after.from < before.from ||
    after.actors.some((actor) => !before.actors.includes(actor)) ||
    severities.indexOf(after.severity) > severities.indexOf(before.severity)
  );
}

/** The figures that the log knows: a crash may have come between a revision and its facts. */
function lastFigures({ record, actions }: StoredCase): RevisedFigures {
  const revisions = actions.flatMap(({ deed }) => (deed.kind === 'revised' ? [deed.after] : []));
  return revisions.at(-1) ?? figuresOf(record.facts);
}

function figuresOf({ records, subjects, severity, until }: CaseFacts): RevisedFigures {
  return { records, subjects, severity, until };
}
