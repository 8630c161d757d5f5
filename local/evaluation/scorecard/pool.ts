import type { CalibrationRow } from '../calibration.ts';
import type { Evaluation, MethodFigures, Population, SectionMonthFigures } from '../evaluation.ts';
import { byKindAndDose, type RecallRow } from '../recall.ts';
import { rateOf } from '../section-months.ts';

/** Several cities as one: counts are added, so that rates and intervals are those of all of them. */
export function pooled(evaluations: readonly [Evaluation, ...Evaluation[]]): Evaluation {
  const [first] = evaluations;
  const populations = evaluations.flatMap(({ population }) => population ?? []);
  const calibrations = evaluations.flatMap(({ calibration }) => calibration ?? []);
  return {
    ...first,
    population: pooledPopulation(populations),
    methods: first.methods.map(({ id }) =>
      pooledMethod(
        id,
        evaluations.flatMap(({ methods }) => methods.filter((method) => method.id === id)),
      ),
    ),
    calibration: calibrations.length === 0 ? null : pooledCalibration(calibrations),
  };
}

/** Cities of the same days: staff add up, days do not. */
function pooledPopulation(populations: readonly Population[]): Population | null {
  const [first] = populations;
  if (first === undefined) return null;
  return {
    countedFrom: first.countedFrom,
    staffDays: sumOf(populations, ({ staffDays }) => staffDays),
    actors: sumOf(populations, ({ actors }) => actors),
    from: populations.map(({ from }) => from).sort()[0] ?? first.from,
    until:
      populations
        .map(({ until }) => until)
        .sort()
        .at(-1) ?? first.until,
  };
}

function pooledMethod(id: string, methods: readonly MethodFigures[]): MethodFigures {
  const rows = methods.flatMap(({ recall }) => recall);
  const groups = Map.groupBy(rows, ({ kind, dose, workingDays }) =>
    [kind, dose, workingDays].join('\n'),
  );
  const recall = [...groups.values()].flatMap((group) => pooledRow(group) ?? []);
  const detectors = Map.groupBy(
    methods.flatMap(({ falseAlertsBy }) => falseAlertsBy),
    (one) => one.detectors,
  );
  return {
    id,
    recall: recall.sort(byKindAndDose),
    notified: sumOf(methods, ({ notified }) => notified),
    waiting: sumOf(methods, ({ waiting }) => waiting),
    falseAlerts: sumOf(methods, ({ falseAlerts }) => falseAlerts),
    operational: sumOf(methods, ({ operational }) => operational),
    withoutPlaces: sumOf(methods, ({ withoutPlaces }) => withoutPlaces),
    falseAlertsBy: [...detectors]
      .map(([name, some]) => ({
        detectors: name,
        falseAlerts: sumOf(some, ({ falseAlerts }) => falseAlerts),
      }))
      .sort((one, other) => other.falseAlerts - one.falseAlerts),
    sectionMonths: pooledMonths(methods.flatMap(({ sectionMonths }) => sectionMonths ?? [])),
  };
}

function pooledRow(group: readonly RecallRow[]): RecallRow | null {
  const [first] = group;
  if (first === undefined) return null;
  const luck = group.flatMap(({ byChance }) => byChance ?? []);
  return {
    ...first,
    incidents: sumOf(group, ({ incidents }) => incidents),
    found: sumOf(group, ({ found }) => found),
    byParticipantOnly: sumOf(group, ({ byParticipantOnly }) => byParticipantOnly),
    byChance: luck.length === 0 ? null : sumOf(luck, (one) => one),
    delays: group.flatMap(({ delays }) => delays),
    peopleOut: group.flatMap(({ peopleOut }) => peopleOut),
  };
}

function pooledMonths(all: readonly SectionMonthFigures[]): SectionMonthFigures | null {
  if (all.length === 0) return null;
  const worst = all.flatMap((one) => one.worst ?? []);
  return {
    worst: worst.sort((one, other) => rateOf(other) - rateOf(one))[0] ?? null,
    count: sumOf(all, ({ count }) => count),
    above: sumOf(all, ({ above }) => above),
    clearlyAbove: sumOf(all, ({ clearlyAbove }) => clearlyAbove),
  };
}

function pooledCalibration(rows: readonly CalibrationRow[]): readonly CalibrationRow[] {
  return [...Map.groupBy(rows, ({ detector }) => detector)].map(([detector, some]) => ({
    detector,
    staffDays: sumOf(some, ({ staffDays }) => staffDays),
    atMost: (some[0]?.atMost ?? []).map((_, level) =>
      sumOf(some, ({ atMost }) => atMost[level] ?? 0),
    ),
  }));
}

function sumOf<Item>(items: readonly Item[], figure: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + figure(item), 0);
}
