import type { Language } from '../../shared/language.ts';
import { catalogues } from '../../shared/whole-language.ts';
import { inColumns } from '../command/columns.ts';
import { baselines } from './baselines/registry.ts';
import { type Evaluation, leastStaffDays, rateMost } from './evaluation.ts';
import { grouped } from './figures-in-words.ts';
import {
  calibrationTable,
  falseAlertTable,
  methodTable,
  recallTable,
  type Table,
  type Words,
} from './tables.ts';

/** The evaluation for people: tables with headings, and a sentence for what is to be known. */
export function printedEvaluation(
  evaluation: Evaluation,
  { language, withConfiguration }: { language: Language; withConfiguration: boolean },
): string {
  const words = wordsOf(language);
  const { methods, calibration } = evaluation;
  const [ours] = methods;
  if (ours === undefined) return '';
  const title = titleOf(language);
  const detectors = ours.falseAlertsBy.map((one) => [one.detectors, String(one.falseAlerts)]);
  const parts = [
    opening(evaluation, words),
    part(words.headingRecall, recallTable(ours, words)),
    part(words.headingFalseAlerts, falseAlertTable(evaluation, title, words)),
    part(words.headingDetectors, detectors.length === 0 ? [] : detectors),
    part(words.headingMethods, methods.length > 1 ? methodTable(evaluation, title, words) : []),
    part(
      words.headingCalibration,
      calibration === null ? [] : calibrationTable(calibration, words),
    ),
    `${notes(evaluation, withConfiguration, words).join('\n')}\n`,
  ];
  return parts.filter((text) => text !== '').join('\n');
}

/** What a method is called. */
export function titleOf(language: Language): (method: string) => string {
  return (method) => {
    const baseline = baselines.find(({ id }) => id === method);
    return baseline?.title[language] ?? wordsOf(language).ours;
  };
}

/** The words of the tables. */
export function wordsOf(language: Language): Words {
  return catalogues[language].evaluation;
}

function opening({ period: { from, until }, population }: Evaluation, words: Words): string {
  const when =
    from === null && until === null
      ? words.periodOpen
      : words.period(from ?? words.none, until ?? words.none);
  if (population === null) return `${when}\n`;
  const { staffDays, actors, countedFrom } = population;
  const who = words.population(grouped(staffDays), grouped(actors), words.countedFrom[countedFrom]);
  return `${when}\n${who}\n`;
}

function part(heading: string, rows: Table): string {
  return rows.length === 0 ? '' : `${heading}\n${inColumns(rows)}`;
}

/** One sentence for each thing that a reader must know, or that another option would add. */
function notes(evaluation: Evaluation, withConfiguration: boolean, words: Words): string[] {
  const { methods, population, calibration, baseRate, budget } = evaluation;
  const [ours] = methods;
  if (ours === undefined) return [];
  const { waiting, operational, withoutPlaces, sectionMonths } = ours;
  const byParticipant = ours.recall.reduce((sum, row) => sum + row.byParticipantOnly, 0);
  const isLogged = budget !== null;
  const sentences: readonly (string | null)[] = [
    words.waiting(waiting),
    words.operational(operational),
    byParticipant > 0 ? words.byParticipant(byParticipant) : null,
    isLogged && withoutPlaces > 0 ? words.withoutPlaces(withoutPlaces) : null,
    sectionMonths === null
      ? null
      : words.sectionMonths(
          sectionMonths.count,
          leastStaffDays,
          sectionMonths.above,
          sectionMonths.clearlyAbove,
          rateMost,
        ),
    budget === null ? null : words.budget(String(budget)),
    population === null ? words.needsStaffDays : words.baseRate(String(baseRate)),
    population === null ? null : words.byChanceIs,
    isLogged ? words.peopleOutIs : words.needsLogs,
    calibration === null ? words.needsScores : null,
    withConfiguration ? null : words.withoutConfig,
  ];
  return sentences.flatMap((sentence) => sentence ?? []);
}
