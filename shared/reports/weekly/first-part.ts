import type { Settings } from '../../settings/settings.ts';
import { paragraph } from '../blocks.ts';
import type { Block, Figure } from '../document.ts';
import type { Edition } from '../edition.ts';
import { correctionOf } from '../edition-words.ts';
import { type Scribe, scribeOf } from '../scribe.ts';
import type { WeekFigures, WeeklyFigures } from './figures.ts';
import type { WeeklyMaterial } from './gather.ts';

/** The span, whether its logs are whole, and six figures beside those of the week before. */
export function firstPart(
  { settings, asOf }: WeeklyMaterial,
  figures: WeeklyFigures,
  edition: Edition,
  span: string,
  scribe: Scribe,
): readonly Block[] {
  const { words, number } = scribe;
  const { weekly } = words;
  const completeness = figures.current?.completeness ?? null;
  const [expected, holes] = [completeness?.expected ?? 0, completeness?.holes ?? 0];
  const sentence =
    expected === 0
      ? weekly.noLogs
      : holes === 0
        ? weekly.complete(number(expected))
        : weekly.holes(number(expected), number(holes));
  return [
    paragraph(weekly.asOf(span, scribe.minute(asOf)), 'note'),
    ...correctionOf(edition, scribe),
    paragraph(sentence, completeness?.isComplete ? 'lead' : 'warning'),
    { kind: 'figures', figures: headFigures(figures, settings, scribe) },
  ];
}

/** The six figures of the week with those of the week before. */
export function headFigures(
  { current, before }: WeeklyFigures,
  settings: Settings,
  scribe: Scribe,
): readonly Figure[] {
  const { words, language, number } = scribe;
  const { weekly } = words;
  const value = (week: WeekFigures | null, of: Value, none: string) =>
    week === null ? none : of(week, scribeOf(language, settings, week.completeness.isComplete));
  const figure = (label: string, of: Value): Figure => ({
    label,
    value: value(current, of, words.noneUnconfirmed),
    comparison: weekly.before(value(before, of, words.beforeOperation)),
  });
  const some = (count: number) => (count === 0 ? weekly.none : words.count(number(count)));
  const { labels } = weekly;
  return [
    figure(labels.overdue, ({ overdue }) => some(overdue.length)),
    figure(labels.waiting, ({ waiting }, by) => by.count(waiting.length)),
    figure(labels.opened, ({ opened }, by) => by.count(opened.length)),
    figure(labels.told, ({ told }, by) => by.count(told.length)),
    figure(labels.assessed, ({ assessed }) => some(assessed.length)),
    figure(labels.holes, ({ completeness: { expected, holes } }) =>
      expected === 0 ? words.noneUnconfirmed : weekly.of(number(holes), number(expected)),
    ),
  ];
}

type Value = (week: WeekFigures, by: Scribe) => string;
