import { definePeriodicReport } from '../periodic.ts';
import { scribeOf } from '../scribe.ts';
import { yearlyDocument } from './document.ts';
import { figuresOfYear } from './figures.ts';
import { headFigures } from './first-part.ts';
import { firstDayOfYear, fiscalYearOf, isFiscalYear, lastDayOfYear } from './fiscal-year.ts';
import { gatherYear } from './gather.ts';

/** The figures of a fiscal year for the regulator's periodic report on log analysis, in April. */
export const yearly = definePeriodicReport({
  id: 'yearly',
  usualRole: 'personal-information',
  correctedForDays: 30,
  roleOf: ({ yearlyRole }) => yearlyRole,
  isPeriod: isFiscalYear,
  periodOf: fiscalYearOf,
  firstDayOf: firstDayOfYear,
  lastDayOf: lastDayOfYear,
  async draw(year, ports, now) {
    const { settings } = ports;
    const { language } = settings.organisation;
    const material = await gatherYear(year, ports, now);
    const figures = figuresOfYear(material);
    const scribe = scribeOf(language, settings, figures.isComplete);
    return {
      hasBegun: figures.hasBegun,
      isRunning: material.isRunning,
      figures: headFigures(material, figures, scribe).map(({ label, value }) => ({ label, value })),
      write: (edition) => yearlyDocument(material, figures, edition, language),
    };
  },
});
