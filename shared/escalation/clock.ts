import { actionsBefore } from '../cases/actions-before.ts';
import { completeHandOvers } from '../cases/hand-over.ts';
import { nextAction, stepped, untilSettled, writeRecord } from '../cases/log.ts';
import { statusOf } from '../cases/transitions.ts';
import { claimEvent, sendEvent } from '../containment/send.ts';
import type { CaseStore, ContainmentReceiver, Meter, StoredCase } from '../ports.ts';
import { type DispatchPorts, dispatch } from './dispatch.ts';
import { type Due, due, type Notice } from './due.ts';
import { pathContext } from './path-context.ts';
import { roundOf } from './round.ts';
import { reachesNobody } from './standing.ts';

const minuteMs = 60_000;

/** What the clock works with; a `Pipeline` has it all. */
export interface ClockPorts extends DispatchPorts {
  readonly meter: Meter;
  /** Left out: this worker leaves orders to the town's automation to the minute clock. */
  readonly containment?: ContainmentReceiver;
}

/** What one run of the clock came to. */
export interface ClockReport {
  /** Cases that were looked at. */
  readonly tended: number;
  /** Alerts that went out. */
  readonly sent: number;
  /** What went wrong, by case; it is tried again in the next run, or when the lease is over. */
  readonly failures: readonly ClockFailure[];
}

/** A case that could not be tended, or one of whose alerts could not be sent, and why. */
export interface ClockFailure {
  readonly caseId: string;
  readonly error: unknown;
}

/**
 * One run of the clock at `now` (ms since 1970): looks at every case whose time has come, through
 * the index by due time. One case that fails does not hold up the others.
 */
export async function runClock(ports: ClockPorts, now: number): Promise<ClockReport> {
  const failures: ClockFailure[] = [];
  let tended = 0;
  let sent = 0;
  let earliest = now;
  let after: string | null = null;
  do {
    const page = await ports.cases.list({ kind: 'due', until: now }, after);
    for (const { facts, dueAt } of page.records) {
      tended += 1;
      earliest = Math.min(earliest, dueAt ?? now);
      try {
        const report = await tendCase(facts.id, ports, now);
        sent += report.sent;
        failures.push(...report.failures);
      } catch (error) {
        failures.push({ caseId: facts.id, error });
      }
    }
    after = page.next;
  } while (after !== null);
  ports.meter.count('ClockFailures', failures.length);
  ports.meter.count('ClockMinutesLate', Math.floor((now - earliest) / minuteMs));
  return { tended, sent, failures };
}

/**
 * Does what is due on one case at `now`, and sets when it is due next. A notice is claimed in the
 * log before it is sent and recorded after: of two workers one sends it, and after a crash between
 * the two it is sent again, under the same id, once the lease of the claim is over.
 */
export async function tendCase(
  id: string,
  ports: ClockPorts,
  now: number,
): Promise<Pick<ClockReport, 'sent' | 'failures'>> {
  const context = pathContext(ports.settings);
  const failures: ClockFailure[] = [];
  let sent = 0;
  const stored = await ports.cases.read(id);
  if (stored) await completeHandOvers(stored, ports.cases, now);
  return untilSettled(async () => {
    const current = await ports.cases.read(id);
    if (!current || !roundOf(current.actions)) return { sent, failures };
    const before = await actionsBefore(current, ports.cases);
    const plan = due(current, { ...context, before }, now);
    const [notice] = plan.notices;
    const recorded = await recordNext(current, plan, ports.cases, now);
    if (recorded !== null) return stepped(recorded);
    const [event] = plan.containment.events;
    if (event && ports.containment) {
      if (!(await claimEvent(event, current, ports.cases, now))) return 'lost';
      try {
        await sendEvent(event, id, ports.cases, ports.containment, now);
        ports.meter.count('ContainmentSent', 1);
      } catch (error) {
        failures.push({ caseId: id, error });
        ports.meter.count('ContainmentFailed', 1);
      }
      return 'again';
    }
    if (notice) {
      const claimed = await claim(notice, current, ports.cases, now);
      if (!claimed) return 'lost';
      try {
        const messages = await dispatch(notice, current, ports, now);
        sent += messages;
        ports.meter.count('AlertsSent', messages);
      } catch (error) {
        failures.push({ caseId: id, error });
        ports.meter.count('AlertsFailed', 1);
      }
      return 'again';
    }
    // What this worker cannot send is due at once for one that can.
    const nextAt = event ? now : plan.nextAt;
    if (!(await settle(current, nextAt, ports.cases))) return 'lost';
    ports.meter.count('CasesNobodyHears', reachesNobody(current, ports.settings) ? 1 : 0);
    return { sent, failures };
  });
}

/** Writes the next account set aside, recusal, task that begins or order; null: there is none. */
async function recordNext(
  { record, actions }: StoredCase,
  { setAside, recused, tasks, containment: { ordered } }: Due,
  store: CaseStore,
  now: number,
): Promise<boolean | null> {
  const [account] = setAside;
  const [left] = recused;
  const [step] = tasks;
  const { id } = record.facts;
  if (account) return store.append(id, nextAction(actions, { kind: 'set-aside', account }, now));
  if (left) return store.append(id, nextAction(actions, { kind: 'recused', ...left }, now));
  if (step) return store.append(id, nextAction(actions, { kind: 'task', step }, now));
  if (ordered) return store.append(id, nextAction(actions, ordered, now));
  return null;
}

function claim(
  { id, key }: Notice,
  { record, actions }: StoredCase,
  store: CaseStore,
  now: number,
): Promise<boolean> {
  const deed = { kind: 'notice-claimed', notice: id, step: key } as const;
  return store.append(record.facts.id, nextAction(actions, deed, now));
}

/** Writes the status and the next due time where they differ from what is stored. */
async function settle(
  stored: StoredCase,
  nextAt: number | null,
  store: CaseStore,
): Promise<boolean> {
  const { record, actions } = stored;
  if (record.dueAt === nextAt && record.status === statusOf(actions)) return true;
  return writeRecord(stored, nextAt, store);
}
