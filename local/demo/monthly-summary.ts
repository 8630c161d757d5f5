import { join } from 'node:path';
import { reportFolder } from '../../shared/adapters/local/report-folder.ts';
import { editionOf, fileOf } from '../../shared/reports/issue.ts';
import { monthOf } from '../../shared/reports/monthly/month.ts';
import { monthly } from '../../shared/reports/monthly/monthly.ts';
import { renderers } from '../../shared/reports/renderers/registry.ts';
import { reportFonts } from '../report-fonts.ts';
import { lastDate } from './opening.ts';
import type { DemoOutcome } from './run.ts';
import type { Stage } from './stage.ts';

/** Writes the summary of the month in which the demo ends, as far as it goes, in every form. */
export async function writeSummary(
  { state, clock }: DemoOutcome,
  folder: string,
  stage: Stage,
): Promise<void> {
  const shelf = reportFolder(folder);
  const ports = { ...state, shelf, fonts: reportFonts };
  const month = monthOf(lastDate);
  const { document } = await editionOf(monthly, month, ports, clock.now());
  stage.heading({ ja: '月次報告', en: 'The monthly summary' });
  stage.line(`  ${document.title}`);
  for (const { id } of renderers) {
    const file = await fileOf(document, id, ports);
    await shelf.put(month, file);
    stage.line(`  ${join(shelf.placeOf(month), file.name)}`);
  }
}
