import { createHash } from 'node:crypto';
import type {
  EventExplanation,
  Finding,
  JudgedEvent,
  LocalWords,
  Shortfall,
  StaffDay,
} from './detectors/detector.ts';
import { detectors } from './detectors/registry.ts';
import { BrokenPromiseError } from './errors.ts';
import type { ExplanationTables } from './explanations/explanation.ts';
import { explanations } from './explanations/registry.ts';
import type { Contribution, FoldedEvent, StoredDay } from './history/contribution.ts';
import { dayVectorOf } from './history/day-vector.ts';
import { packDayVector } from './history/day-vector-packing.ts';
import { unionOf } from './history/union.ts';
import { sameInEveryLanguage } from './language.ts';
import { limits } from './limits.ts';
import { type LogDay, printLocalTime, zoneShift } from './log-day.ts';
import type { HistoryStore } from './ports.ts';
import type { Settings } from './settings/settings.ts';
import { type Calendar, compileCalendar } from './working-time.ts';

/** What one staff-day came to: a pure function of its contributions and the settings. */
export interface Judgement {
  readonly day: StaffDay;
  readonly stored: StoredDay;
  readonly findings: readonly Finding[];
}

/** Union → explain → fold → detect, with the settings compiled once. */
export interface Judge {
  readonly calendar: Calendar;
  judge(actor: string, logDay: LogDay, contributions: readonly Contribution[]): Judgement;
}

/** Compiles the settings into a judge. Explanations are applied here, on the union of all files,
 * and not when a file is read: an approval or an order may arrive after the log. */
export function createJudge(settings: Settings): Judge {
  const calendar = compileCalendar(settings.calendar, settings.organisation.timeZone);
  const tables = tablesOf(settings, calendar);
  const words = wordsOf(settings);
  return {
    calendar,
    judge(actor, logDay, contributions) {
      const tenures = settings.staff.get(actor) ?? [];
      const tenure =
        tenures.find((one) => one.from <= logDay && (one.until === null || logDay <= one.until)) ??
        null;
      const section = tenure?.section ?? null;
      const events = explain(actor, unionOf(contributions), tables).map((event) => ({
        ...event,
        mayBePersonal: event.dataClasses.length > 0 || !settings.systems.has(event.system),
        period: calendar.periodOf(event.at, section),
      }));
      const day: StaffDay = { actor, logDay, tenure, tenures, events };
      const findings = detectors.flatMap((detector) => detector.judge(day, words) ?? []);
      return { day, stored: storedDay(day, contributions, findings), findings };
    },
  };
}

function explain(
  actor: string,
  events: readonly FoldedEvent[],
  tables: ExplanationTables,
): readonly Omit<JudgedEvent, 'period' | 'mayBePersonal'>[] {
  const answers = explanations.map((one) => one.explain(actor, events, tables));
  return events.map((event, index) => {
    const covering: EventExplanation[] = [];
    const shortfalls: Shortfall[] = [];
    for (const answer of answers) {
      const said = answer[index] ?? null;
      if (said === null) continue;
      if (said.suffices) covering.push({ id: said.id, reference: said.reference });
      else shortfalls.push({ id: said.id, reference: said.reference, remark: said.remark });
    }
    return { ...event, explanations: covering, shortfalls };
  });
}

function storedDay(
  day: StaffDay,
  contributions: readonly Contribution[],
  findings: readonly Finding[],
): StoredDay {
  const digest = createHash('sha256');
  for (const { file, source, part, bytes } of contributions)
    digest.update(`${file}#${source}#${part}#`).update(bytes);
  return {
    actor: day.actor,
    logDay: day.logDay,
    digest: digest.digest('hex').slice(0, 32),
    vector: packDayVector(dayVectorOf(day.events)),
    fired: findings.map((finding) => finding.detector).sort(),
  };
}

function tablesOf(settings: Settings, calendar: Calendar): ExplanationTables {
  const approvals = Map.groupBy(settings.approvals, (one) => one.actor);
  const overtime = Map.groupBy(settings.overtime, (one) => one.actor);
  return {
    approvals: (actor) => approvals.get(actor) ?? [],
    overtime: (actor) => overtime.get(actor) ?? [],
    onDuty: (at, actor, system) => calendar.onDuty(at, actor, system),
  };
}

function wordsOf(settings: Settings): LocalWords {
  const shift = zoneShift(settings.organisation.timeZone);
  return {
    time: (at) => printLocalTime(at, shift),
    systemTitle: (id) => settings.systems.get(id)?.title ?? { ja: id, en: id },
  };
}

/**
 * Folds and judges one staff-day and stores its vector. True where a detector fires on it. Another
 * worker that folds the same day at the same time cannot corrupt it: whoever writes last has seen
 * every contribution, and whoever loses reads again.
 */
export async function judgeStaffDay(
  actor: string,
  logDay: LogDay,
  judge: Judge,
  history: HistoryStore,
): Promise<boolean> {
  for (let attempt = 0; attempt < limits.conditionalAttemptsMax; attempt += 1) {
    const [before] = await history.days(actor, logDay, logDay);
    const contributions = await history.contributions(actor, logDay);
    const { stored } = judge.judge(actor, logDay, contributions);
    if (before !== undefined && isSame(before, stored)) return stored.fired.length > 0;
    if (await history.putDay(stored, before?.digest ?? null)) return stored.fired.length > 0;
  }
  throw new BrokenPromiseError(
    sameInEveryLanguage(
      `The day ${logDay} of one actor could not be stored: others kept changing it.`,
    ),
  );
}

function isSame(one: StoredDay, other: StoredDay): boolean {
  return (
    one.digest === other.digest &&
    one.fired.join() === other.fired.join() &&
    Buffer.compare(one.vector, other.vector) === 0
  );
}
