import type { WholeCatalogue } from '../../shared/catalogue/ja/whole.ts';
import { levels } from './calibration.ts';
import type { Evaluation, MethodFigures } from './evaluation.ts';
import { between, falseAlertRate, grouped, share, smallShare } from './figures-in-words.ts';
import { wilsonInterval } from './interval.ts';
import { methodPrecision } from './method-precision.ts';
import { median, quantile } from './quantile.ts';
import type { RecallRow } from './recall.ts';
import { rateOf } from './section-months.ts';

export type Words = WholeCatalogue['evaluation'];
/** Rows of cells, the heading first. */
export type Table = readonly (readonly string[])[];

/** What one method found, kind by kind and dose by dose, and in all. */
export function recallTable({ recall }: MethodFigures, words: Words): Table {
  const heading = [
    words.kind,
    words.dose,
    words.lasting,
    words.incidents,
    words.found,
    words.recall,
    words.interval,
    words.byChance,
    words.delayMedian,
    words.delayTail,
    words.peopleOut,
  ];
  return [heading, ...[...recall, inAll(recall, words)].map((row) => recallCells(row, words))];
}

/** All rows as one. */
export function inAll(recall: readonly RecallRow[], words: Words): RecallRow {
  const sum = (figure: (row: RecallRow) => number) =>
    recall.reduce((total, row) => total + figure(row), 0);
  return {
    kind: words.all,
    dose: null,
    workingDays: null,
    incidents: sum(({ incidents }) => incidents),
    found: sum(({ found }) => found),
    byParticipantOnly: sum(({ byParticipantOnly }) => byParticipantOnly),
    byChance: null,
    delays: recall.flatMap(({ delays }) => delays),
    peopleOut: recall.flatMap(({ peopleOut }) => peopleOut),
  };
}

function recallCells(row: RecallRow, words: Words): readonly string[] {
  const { kind, dose, workingDays, incidents, found, byChance, delays, peopleOut } = row;
  const interval = wilsonInterval(found, incidents);
  const orNone = (value: number | null) => (value === null ? words.none : String(value));
  return [
    kind,
    orNoneText(dose, words),
    orNone(workingDays),
    String(incidents),
    String(found),
    incidents === 0 ? words.none : share(found / incidents),
    interval === null ? words.none : between(interval, 2),
    byChance === null ? words.none : share(byChance / incidents),
    orNone(median(delays)),
    orNone(quantile(delays, 0.9)),
    orNone(median(peopleOut)),
  ];
}

/** Alerts, false alerts and what they are worth, a row for each method. */
export function falseAlertTable(
  evaluation: Evaluation,
  titleOf: (method: string) => string,
  words: Words,
): Table {
  const heading = [
    words.method,
    words.notified,
    words.falseAlerts,
    words.rate,
    words.interval,
    words.worstSectionMonth,
    words.precision,
    words.falsePerTrue,
  ];
  const rows = evaluation.methods.map((method) => [
    titleOf(method.id),
    String(method.notified),
    String(method.falseAlerts),
    ...rateCells(method, evaluation, words),
    ...precisionCells(method, evaluation, words),
  ]);
  return [heading, ...rows];
}

function rateCells(
  { falseAlerts, sectionMonths }: MethodFigures,
  { population }: Evaluation,
  words: Words,
): readonly string[] {
  if (population === null) return [words.none, words.none, words.none];
  const { rate, interval } = falseAlertRate(falseAlerts, population.staffDays);
  const worst = sectionMonths?.worst ?? null;
  const where = (one: NonNullable<typeof worst>) =>
    `${one.section} ${one.month}: ${rateOf(one).toFixed(2)} (${one.falseAlerts}/${one.staffDays})`;
  return [rate.toFixed(2), between(interval, 2), worst === null ? words.none : where(worst)];
}

function precisionCells(
  method: MethodFigures,
  evaluation: Evaluation,
  words: Words,
): readonly string[] {
  const precision = methodPrecision(method, evaluation);
  if (precision === null || precision.share === null) return [words.none, words.none];
  const { trueAlerts, falseAlerts } = precision;
  const perTrue = trueAlerts === 0 ? words.none : (falseAlerts / trueAlerts).toFixed(1);
  return [share(precision.share), perTrue];
}

/**
 * The share found by every method, kind by kind and dose by dose, and in all; last, what luck alone
 * would find of the incidents of an actor.
 */
export function methodTable(
  { methods }: Evaluation,
  titleOf: (method: string) => string,
  words: Words,
): Table {
  const heading = [
    words.kind,
    words.dose,
    words.lasting,
    words.incidents,
    ...methods.map(({ id }) => titleOf(id)),
  ];
  const columns = methods.map(({ recall }) => [...recall, inAll(recall, words)]);
  const rows = (columns[0] ?? []).map(({ kind, dose, workingDays, incidents }, index) => [
    kind,
    orNoneText(dose, words),
    orNoneText(workingDays, words),
    String(incidents),
    ...columns.map((column) => {
      const found = column[index]?.found ?? 0;
      return incidents === 0 ? words.none : (found / incidents).toFixed(2);
    }),
  ]);
  const luck = [words.byChance, words.none, words.none, words.none];
  return [heading, ...rows, [...luck, ...methods.map((method) => luckOf(method, words))]];
}

function luckOf({ recall }: MethodFigures, words: Words): string {
  const known = recall.filter(({ byChance }) => byChance !== null);
  const incidents = known.reduce((sum, row) => sum + row.incidents, 0);
  const found = known.reduce((sum, { byChance }) => sum + (byChance ?? 0), 0);
  return incidents === 0 ? words.none : (found / incidents).toFixed(2);
}

/** How often p-values of unlabelled staff-days are at most each level, a row for each detector. */
export function calibrationTable(
  rows: NonNullable<Evaluation['calibration']>,
  words: Words,
): Table {
  const heading = [
    words.detector,
    words.staffDays,
    ...levels.flatMap((level) => [words.level(String(level)), words.interval]),
  ];
  const cells = rows.map(({ detector, staffDays, atMost }) => [
    detector,
    grouped(staffDays),
    ...atMost.flatMap((count) => {
      const { low, high } = wilsonInterval(count, staffDays) ?? { low: 0, high: 1 };
      return [smallShare(count / staffDays), `${smallShare(low)}–${smallShare(high)}`];
    }),
  ]);
  return [heading, ...cells];
}

function orNoneText(dose: RecallRow['dose'], words: Words): string {
  return dose === null ? words.none : String(dose);
}
