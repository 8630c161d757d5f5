import { addDays } from '../../log-day.ts';
import { definePeriodicReport } from '../periodic.ts';
import { scribeOf } from '../scribe.ts';
import { weeklyDocument } from './document.ts';
import { figuresOfWeek } from './figures.ts';
import { headFigures } from './first-part.ts';
import { gatherWeek } from './gather.ts';
import { isWeek, mondayOf, weekOf } from './week.ts';

/** The weekly digest for the security team: what happened, waits, is overdue, or did not come. */
export const weekly = definePeriodicReport({
  id: 'weekly',
  usualRole: 'information-security',
  correctedForDays: 7,
  roleOf: ({ weeklyRole }) => weeklyRole,
  isPeriod: isWeek,
  periodOf: weekOf,
  firstDayOf: mondayOf,
  lastDayOf: (week) => addDays(mondayOf(week), 6),
  async draw(week, ports, now) {
    const { settings } = ports;
    const { language } = settings.organisation;
    const material = await gatherWeek(week, ports, now);
    const figures = figuresOfWeek(material);
    const scribe = scribeOf(language, settings, figures.current?.completeness.isComplete ?? false);
    return {
      hasBegun: figures.current !== null,
      isRunning: material.isRunning,
      figures: headFigures(figures, settings, scribe).map(({ label, value }) => ({ label, value })),
      write: (edition) => weeklyDocument(material, figures, edition, language),
    };
  },
});
