import { definePeriodicReport } from '../periodic.ts';
import { scribeOf } from '../scribe.ts';
import { monthlyDocument } from './document.ts';
import { figuresOf } from './figures/figures.ts';
import { gatherMonth } from './gather.ts';
import { isMonth, lastDayOf, monthOf } from './month.ts';
import { headlineFigures } from './sections/first-page.ts';

/** The monthly summary for management; logs that come late correct it until the next is due. */
export const monthly = definePeriodicReport({
  id: 'monthly',
  usualRole: 'head',
  correctedForDays: 31,
  roleOf: ({ role }) => role,
  isPeriod: isMonth,
  periodOf: monthOf,
  firstDayOf: (month) => `${month}-01`,
  lastDayOf,
  async draw(month, ports, now) {
    const { settings } = ports;
    const { language } = settings.organisation;
    const material = await gatherMonth(month, ports, now);
    const figures = figuresOf(material);
    const scribe = scribeOf(language, settings, figures.completeness?.isComplete ?? false);
    const shown = headlineFigures(figures, material, scribe);
    return {
      hasBegun: figures.current !== null,
      isRunning: material.isRunning,
      figures: shown.map(({ label, value }) => ({ label, value })),
      write: (edition) => monthlyDocument(material, figures, edition, language),
    };
  },
});
