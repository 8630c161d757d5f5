import type { Language } from '../../language.ts';
import { addDays } from '../../log-day.ts';
import type { ReportDocument } from '../document.ts';
import type { Edition } from '../edition.ts';
import { titleMarks } from '../edition-words.ts';
import { scribeOf } from '../scribe.ts';
import { caseTables } from './case-tables.ts';
import type { WeeklyFigures } from './figures.ts';
import { firstPart } from './first-part.ts';
import type { WeeklyMaterial } from './gather.ts';
import { silentSources } from './silent-sources.ts';
import { waitingTables } from './waiting.ts';
import { mondayOf } from './week.ts';

/** The digest of a week, in one language. Pure: the same records give the same document. */
export function weeklyDocument(
  material: WeeklyMaterial,
  figures: WeeklyFigures,
  edition: Edition,
  language: Language,
): ReportDocument {
  const { settings, asOf, week, isRunning } = material;
  const isWhole = figures.current?.completeness.isComplete ?? false;
  const scribe = scribeOf(language, settings, isWhole);
  const { weekly, edition: numbered } = scribe.words;
  const sunday = addDays(mondayOf(week), 6);
  const from = scribe.day(mondayOf(week));
  const span = weekly.span(week, from, scribe.day(sunday));
  const { current } = figures;
  return {
    language,
    id: `weekly-${week}-${isRunning ? 'running' : edition.number}`,
    title: weekly.title(week, from, titleMarks(isWhole, isRunning, edition, scribe)),
    issuer: settings.organisation.name[language],
    asOf,
    footer: weekly.footer(week, numbered(String(edition.number)), scribe.minute(asOf)),
    blocks: [
      ...firstPart(material, figures, edition, span, scribe),
      ...(current === null
        ? []
        : [
            ...waitingTables(current, settings, scribe),
            ...caseTables(current, settings, scribe),
            ...silentSources(current, scribe),
          ]),
    ],
  };
}
