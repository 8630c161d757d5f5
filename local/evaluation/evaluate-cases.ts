import type { Calendar } from '../../shared/working-time.ts';
import { baselineCases } from './baseline-cases.ts';
import { baselines } from './baselines/registry.ts';
import type { CalibrationRow } from './calibration.ts';
import { chanceFloor } from './chance-floor.ts';
import type { Evaluation, MethodFigures, Population } from './evaluation.ts';
import type { Incidents } from './incidents.ts';
import type { JudgedCase } from './judged-case.ts';
import { matchAlerts } from './matching.ts';
import { peopleOutIn } from './people-out.ts';
import { isWithin, type Period } from './period.ts';
import { recallRows } from './recall.ts';
import { sectionMonthFigures } from './section-months.ts';
import type { StaffBook } from './staff-book.ts';
import type { DayFigures, StaffDay } from './staff-day.ts';

/** Everything that an evaluation is made of, once it has been read. */
export interface Gathered {
  readonly period: Period;
  readonly notified: readonly JudgedCase[];
  readonly waiting: readonly JudgedCase[];
  readonly incidents: Incidents;
  readonly book: StaffBook;
  readonly calendar: Calendar;
  /** All days of the logs, also those outside the period; null: no logs were given. */
  readonly figures: readonly DayFigures[] | null;
  /** Staff-days that the scores name; null: no scores were given. */
  readonly scored: readonly StaffDay[] | null;
  readonly calibration: readonly CalibrationRow[] | null;
  readonly baseRate: number;
  /** False alerts per 1,000 staff-days. */
  readonly budget: number;
}

/** Judges Sekisho's cases and, where there are logs, those of every baseline by the same rules. */
export function evaluateCases(gathered: Gathered): Evaluation {
  const { period, figures, calibration, baseRate, budget } = gathered;
  const staffDays = (figures ?? gathered.scored)?.filter(({ day }) => isWithin(day, period));
  const ours = methodFigures('sekisho', gathered.notified, staffDays ?? null, gathered);
  const theirs = (figures === null ? [] : baselines).map((baseline) => {
    const alerts = baselineCases(baseline, figures ?? [], {
      incidents: gathered.incidents,
      isReported: ({ day }) => isWithin(day, period),
      falseAlertsPerThousandStaffDays: budget,
      between: (from, until) => gathered.calendar.workingDaysBetween(from, until, null),
    });
    return methodFigures(baseline.id, alerts, staffDays ?? null, { ...gathered, waiting: [] });
  });
  return {
    period,
    population:
      staffDays === undefined ? null : populationOf(staffDays, figures ? 'logs' : 'scores'),
    baseRate,
    budget: figures === null ? null : budget,
    methods: [ours, ...theirs],
    calibration,
  };
}

function populationOf(
  staffDays: readonly StaffDay[],
  countedFrom: Population['countedFrom'],
): Population | null {
  const days = [...new Set(staffDays.map(({ day }) => day))].sort();
  const [from, until] = [days[0], days.at(-1)];
  if (from === undefined || until === undefined) return null;
  const actors = new Set(staffDays.map(({ actor }) => actor)).size;
  return { countedFrom, staffDays: staffDays.length, actors, from, until };
}

/** Any incident can make an alert a true one; only those that begin in the period are reported. */
function methodFigures(
  id: string,
  alerts: readonly JudgedCase[],
  staffDays: readonly StaffDay[] | null,
  gathered: Gathered,
): MethodFigures {
  const { period, incidents, book, calendar, figures, waiting } = gathered;
  const opened = ({ openedOn }: JudgedCase) => isWithin(openedOn, period);
  const matching = matchAlerts(alerts, incidents);
  const falseAlerts = matching.falseAlerts.filter(opened);
  const outcomes = matching.outcomes.filter(({ incident }) => isWithin(incident.from, period));
  const actors = new Set(staffDays?.map(({ actor }) => actor));
  return {
    id,
    recall: recallRows(outcomes, {
      calendar,
      chance: staffDays === null ? null : chanceFloor(matching.falseAlerts, actors, incidents),
      peopleOut: figures === null ? null : peopleOutIn(figures, incidents),
    }),
    notified: alerts.filter(opened).length,
    waiting: waiting.filter(opened).length,
    falseAlerts: falseAlerts.length,
    operational: matching.operational.filter(opened).length,
    withoutPlaces: alerts.filter((one) => opened(one) && one.evidenceDays === null).length,
    falseAlertsBy: byDetectors(falseAlerts),
    sectionMonths: staffDays === null ? null : sectionMonthFigures(staffDays, falseAlerts, book),
  };
}

function byDetectors(falseAlerts: readonly JudgedCase[]): MethodFigures['falseAlertsBy'] {
  const named = falseAlerts.filter(({ detectors }) => detectors.length > 0);
  const groups = Map.groupBy(named, ({ detectors }) => detectors.join('+'));
  return [...groups]
    .map(([detectors, alerts]) => ({ detectors, falseAlerts: alerts.length }))
    .sort((one, other) => other.falseAlerts - one.falseAlerts);
}
