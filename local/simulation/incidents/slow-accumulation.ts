import { pick } from '../draws.ts';
import { defineIncident } from './incident.ts';
import { planPatience } from './patience.ts';

/** A little more every working day. The length is one of 20, 40 and 80 working days. */
export const slowAccumulation = defineIncident({
  id: 'slow-accumulation',
  doses: [50, 100, 25, 200],
  measure: {
    ja: '普段の閲覧に毎日上乗せする割合（%）。期間は20・40・80勤務日のいずれか',
    en: 'per cent of the usual views, added every day for 20, 40 or 80 working days',
  },
  plan(dose, cast) {
    const fitting = [20, 40, 80].filter((count) => count < cast.openDays.length);
    const [least, ...longer] = fitting;
    if (least === undefined) return [];
    const workingDays = pick(cast.random, [least, ...longer]);
    return planPatience(cast, workingDays, () => dose / 100);
  },
});
