import type { Language } from '../../language.ts';
import type { ReportDocument } from '../document.ts';
import type { Edition } from '../edition.ts';
import { titleMarks } from '../edition-words.ts';
import { scribeOf } from '../scribe.ts';
import { coverageTables } from './coverage.ts';
import type { YearlyFigures } from './figures.ts';
import { firstPart } from './first-part.ts';
import { firstDayOfYear, lastDayOfYear } from './fiscal-year.ts';
import type { YearlyMaterial } from './gather.ts';
import { resultTables } from './results.ts';

/** The figures of a year, in one language. Pure: the same records give the same document. */
export function yearlyDocument(
  material: YearlyMaterial,
  figures: YearlyFigures,
  edition: Edition,
  language: Language,
): ReportDocument {
  const { settings, asOf, year, isRunning } = material;
  const scribe = scribeOf(language, settings, figures.isComplete);
  const { yearly, edition: numbered } = scribe.words;
  const firstDay = firstDayOfYear(year);
  const from = scribe.day(firstDay);
  const name = yearly.name(year.slice(2), scribe.era(firstDay));
  const marks = titleMarks(figures.isComplete, isRunning, edition, scribe);
  return {
    language,
    id: `yearly-${year}-${isRunning ? 'running' : edition.number}`,
    title: yearly.title(name, marks),
    issuer: settings.organisation.name[language],
    asOf,
    footer: yearly.footer(name, numbered(String(edition.number)), scribe.minute(asOf)),
    blocks: [
      ...firstPart(material, figures, edition, [from, scribe.day(lastDayOfYear(year))], scribe),
      ...coverageTables(material, figures, scribe),
      ...resultTables(figures, scribe),
    ],
  };
}
