import { defineIncident } from './incident.ts';
import { planPatience } from './patience.ts';

const workingDays = 60;

/** More every day than the day before, up to the dose times the usual views. */
export const slowRamp = defineIncident({
  id: 'slow-ramp',
  doses: [3],
  measure: {
    ja: '60勤務日の最後の日の、普段の閲覧に対する倍率',
    en: 'times the usual views on the last of 60 working days',
  },
  plan: (dose, cast) => planPatience(cast, workingDays, (part) => (dose - 1) * part),
});
