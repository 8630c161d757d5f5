import type { Language } from '../../language.ts';
import type { ReportDocument } from '../document.ts';
import type { Edition } from '../edition.ts';
import { titleMarks } from '../edition-words.ts';
import { scribeOf } from '../scribe.ts';
import type { MonthlyFigures } from './figures/figures.ts';
import type { MonthlyMaterial } from './material.ts';
import { completenessSection } from './sections/completeness.ts';
import { combinationsSection, detectionsSection } from './sections/detections.ts';
import { firstPage } from './sections/first-page.ts';
import { handlingSection } from './sections/handling.ts';
import { labourSection } from './sections/labour.ts';
import { measuresSection } from './sections/measures.ts';
import { methodSection } from './sections/method.ts';
import { reachSection } from './sections/reach.ts';
import { trendTable } from './sections/trend.ts';
import { watchingSection } from './sections/watching.ts';

/** The summary of a month, in one language. Pure: the same records give the same document. */
export function monthlyDocument(
  material: MonthlyMaterial,
  figures: MonthlyFigures,
  edition: Edition,
  language: Language,
): ReportDocument {
  const { settings, asOf, month, isRunning } = material;
  const isWhole = figures.completeness?.isComplete ?? false;
  const scribe = scribeOf(language, settings, isWhole);
  const { words } = scribe;
  const marks = titleMarks(isWhole, isRunning, edition, scribe);
  const number = words.edition(String(edition.number));
  return {
    language,
    id: `monthly-${month}-${isRunning ? 'running' : edition.number}`,
    title: words.title(scribe.month(month), marks),
    issuer: settings.organisation.name[language],
    asOf,
    footer: words.footer(scribe.month(month), number, scribe.minute(asOf)),
    blocks: [
      ...firstPage(material, figures, edition, scribe),
      ...completenessSection(figures, material, scribe),
      ...detectionsSection(figures, scribe),
      ...handlingSection(figures, material, scribe),
      ...reachSection(figures, material, scribe),
      ...labourSection(figures, scribe),
      ...measuresSection(figures, scribe),
      ...watchingSection(figures, scribe),
      ...trendTable(figures, material, scribe),
      ...combinationsSection(figures, scribe),
      { kind: 'page-break' },
      ...methodSection(scribe),
    ],
  };
}
