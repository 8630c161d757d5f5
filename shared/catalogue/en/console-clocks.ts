import type { clocks as japanese } from '../ja/console-clocks.ts';

/** What the two clocks of a case say, in English. */
export const clocks: typeof japanese = {
  response: {
    heading: 'Response clock (from the opening of the case)',
    none: 'not yet',
    rows: {
      started: 'started',
      acknowledged: 'first acknowledged',
      assessed: 'first assessed',
      contained: 'contained',
      closed: 'closed',
      elapsed: 'running for',
      took: 'took',
    },
    elapsed: (days, hours, minutes) => `${days} d ${hours} h ${minutes} min`,
  },
  statutory: { heading: 'Statutory clock (from when the body first knew)' },
  reminders: {
    heading: 'Reminders of the deadlines',
    none: 'None are planned.',
    told: 'told',
    past: 'not told (its time has passed; of late ones only the last goes out)',
    ahead: 'planned',
  },
  knowledge: {
    heading: 'When the body first knew, and how that was corrected',
    none: 'none',
    acknowledged: 'the first acknowledgement',
    corrected: (before, after) => `${before} → ${after}`,
  },
  rules: 'How the days are counted',
};
