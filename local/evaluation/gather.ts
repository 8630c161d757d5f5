import type { Text } from '../../shared/language.ts';
import type { LogFile } from '../../shared/ports.ts';
import { defaultCalendar } from '../../shared/settings/calendar-yaml.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { compileCalendar } from '../../shared/working-time.ts';
import { calibrationCount } from './calibration.ts';
import { dayCounter } from './day-counter.ts';
import type { Gathered } from './evaluate-cases.ts';
import { evidencePlaces } from './evidence-places.ts';
import { type Incidents, incidentsOf } from './incidents.ts';
import { type CaseLine, caseLine, type LabelLine, labelLine, scoreLine } from './input-lines.ts';
import { readJsonLines } from './json-lines.ts';
import { type EvidenceAt, judgedCase } from './judged-case.ts';
import { isWithin, type Period } from './period.ts';
import { readLogs } from './read-logs.ts';
import { type StaffBook, staffBook, unknownStaff } from './staff-book.ts';
import type { DayFigures, StaffDay } from './staff-day.ts';

/** What there is to read, and by what it is judged. */
export interface Sources {
  readonly casesFile: string;
  readonly labelsFile: string;
  readonly scoresFile: string | null;
  /** null: no configuration was given. Log files need one. */
  readonly settings: Settings | null;
  /** null: no logs were given. */
  readonly logs: readonly LogFile[] | null;
  readonly period: Period;
  readonly baseRate: number;
  /** null: the configuration's. */
  readonly budget: number | null;
  readonly tell: (message: Text) => void;
}

const budgetUnlessSet = 1;

/** Reads all of it. Without a configuration the calendar is that of an ordinary Japanese office. */
export async function gather(sources: Sources): Promise<Gathered> {
  const { casesFile, labelsFile, scoresFile, settings, period, baseRate } = sources;
  const cases: CaseLine[] = [];
  const labels: LabelLine[] = [];
  await readJsonLines(casesFile, caseLine, (line) => cases.push(line));
  await readJsonLines(labelsFile, labelLine, (line) => labels.push(line));
  const incidents = incidentsOf(labels);
  const book = settings === null ? unknownStaff : staffBook(settings.staff);
  const { figures, evidenceAt } = await fromLogs(cases, sources, book);
  const scores =
    scoresFile === null ? null : await fromScores(scoresFile, { incidents, book, period });
  const judged = (isNotified: boolean) =>
    cases
      .filter(({ notified }) => notified === isNotified)
      .map((line) => judgedCase(line, evidenceAt));
  const configured = settings?.organisation.alertBudget.falseAlertsPerThousandStaffDays;
  return {
    period,
    notified: judged(true),
    waiting: judged(false),
    incidents,
    book,
    calendar: compileCalendar(
      settings?.calendar ?? defaultCalendar,
      settings?.organisation.timeZone ?? 'Asia/Tokyo',
    ),
    figures,
    scored: scores?.staffDays ?? null,
    calibration: scores?.calibration ?? null,
    baseRate,
    budget: sources.budget ?? configured ?? budgetUnlessSet,
  };
}

async function fromLogs(
  cases: readonly CaseLine[],
  { settings, logs, tell }: Sources,
  book: StaffBook,
): Promise<{ figures: readonly DayFigures[] | null; evidenceAt: EvidenceAt | null }> {
  if (settings === null || logs === null) return { figures: null, evidenceAt: null };
  const places = evidencePlaces(cases.filter(({ notified }) => notified));
  const counter = dayCounter(settings, book, places);
  await readLogs(logs, settings, { sinks: counter, tell });
  return { figures: counter.figures(), evidenceAt: places.at };
}

/** The staff-days that the scores name, and how the p-values of the unlabelled ones lie. */
async function fromScores(
  path: string,
  {
    incidents,
    book,
    period,
  }: { readonly incidents: Incidents; readonly book: StaffBook; readonly period: Period },
) {
  const count = calibrationCount();
  const seen = new Map<string, Set<string>>();
  await readJsonLines(path, scoreLine, (line) => {
    const { actor, day } = line;
    if (!isWithin(day, period) || !book.isPerson(actor, day)) return;
    const days = seen.get(actor) ?? new Set();
    seen.set(actor, days.add(day));
    if (!incidents.isLabelled(actor, day)) count.add(line);
  });
  const staffDays = [...seen].flatMap(([actor, days]): StaffDay[] =>
    [...days].map((day) => ({ actor, day, section: book.sectionOf(actor, day) })),
  );
  return { staffDays, calibration: count.rows() };
}
