import { heading, paragraph } from '../blocks.ts';
import type { Block, Figure } from '../document.ts';
import type { Edition } from '../edition.ts';
import { correctionOf } from '../edition-words.ts';
import type { Scribe } from '../scribe.ts';
import type { YearlyFigures } from './figures.ts';
import type { YearlyMaterial } from './gather.ts';

/** What it is for and by which law, whether the logs are whole, six figures, and how it is done. */
export function firstPart(
  material: YearlyMaterial,
  figures: YearlyFigures,
  edition: Edition,
  [from, until]: readonly [string, string],
  scribe: Scribe,
): readonly Block[] {
  const { settings, asOf } = material;
  const { yearly } = scribe.words;
  const { expected, holes, isComplete } = figures;
  const { approval } = settings.reports;
  const number = scribe.number;
  const sentence =
    expected === 0
      ? yearly.noLogs
      : isComplete
        ? yearly.complete(number(expected))
        : yearly.holes(number(expected), number(holes));
  return [
    ...(approval.length > 0 ? [{ kind: 'approval', boxes: approval } as const] : []),
    paragraph(yearly.asOf(from, until, scribe.minute(asOf)), 'note'),
    ...correctionOf(edition, scribe),
    paragraph(sentence, isComplete ? 'lead' : 'warning'),
    { kind: 'figures', figures: headFigures(material, figures, scribe) },
    heading(yearly.basis.heading),
    ...yearly.basis.paragraphs.map((one) => paragraph(one)),
    heading(yearly.practice.heading),
    ...yearly.practice.paragraphs.map((one) => paragraph(`・${one}`)),
  ];
}

/** The six figures of the year; what they are compared with is what they are a part of. */
export function headFigures(
  { files }: YearlyMaterial,
  { months, expected, holes, states, residents }: YearlyFigures,
  scribe: Scribe,
): readonly Figure[] {
  const { words, number } = scribe;
  const { labels, beside } = words.yearly;
  const sum = (of: (month: (typeof months)[number]) => number) =>
    months.reduce((total, month) => total + of(month), 0);
  const told = states.filter(({ group }) => group === 'told');
  const leaks = told.filter(({ state }) => state === 'leak');
  const cases = (rows: typeof states) => rows.reduce((total, one) => total + one.cases, 0);
  const whole = months.filter(({ completeness }) => completeness !== null);
  return [
    {
      label: labels.lines,
      value: words.yearly.lines(number(sum(({ lines }) => lines))),
      comparison: beside.files(number(files.files), number(files.rejected)),
    },
    {
      label: labels.coverage,
      value:
        expected === 0
          ? words.noneUnconfirmed
          : words.percent(String(Math.floor((1_000 * (expected - holes)) / expected) / 10)),
      comparison: beside.expected(number(expected - holes), number(expected)),
    },
    {
      label: labels.summaries,
      value: words.yearly.times(number(months.filter((one) => one.isSummarised).length)),
      comparison: beside.months(number(whole.length)),
    },
    {
      label: labels.told,
      value: scribe.count(cases(told)),
      comparison: beside.all(scribe.count(cases(states))),
    },
    {
      label: labels.leaks,
      value: scribe.count(cases(leaks)),
      comparison: beside.residents(scribe.distinct(residents)),
    },
    {
      label: labels.staffDays,
      value: words.yearly.days(number(sum(({ staffDays }) => staffDays))),
      comparison: beside.people,
    },
  ];
}
