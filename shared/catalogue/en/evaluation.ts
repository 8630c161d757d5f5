import type { evaluation as japanese } from '../ja/evaluation.ts';

/** What evaluation says, in English. */
export const evaluation: typeof japanese = {
  wrongLine: (path, line, field, reason) =>
    `${path}, line ${line}: ${field || 'the line'} cannot be read (${reason}).`,
  notJson: (path, line) => `${path}, line ${line} is not JSON. Write one JSON object a line.`,
  logsNeedConfig: '--logs needs --config too: how logs are read stands in the configuration.',
  notADate: (option, given) => `--${option} is a date YYYY-MM-DD, but "${given}" was given.`,
  notANumber: (option, given) => `--${option} is a number above 0, but "${given}" was given.`,
  headingRecall: 'Incidents found',
  headingFalseAlerts: 'False alerts',
  headingMethods: 'Beside plain methods (share found)',
  headingCalibration:
    'Calibration of p-values (share of staff-days without incident with p at most that; warm-up left out)',
  headingDetectors: 'Detectors behind the false alerts',
  kind: 'kind',
  dose: 'dose',
  lasting: 'working days',
  incidents: 'incidents',
  found: 'found',
  recall: 'recall',
  interval: '95 %',
  byChance: 'by chance',
  delayMedian: 'delay (working days, median)',
  delayTail: 'p90',
  peopleOut: 'people out before (median)',
  all: 'all',
  method: 'method',
  notified: 'notified',
  falseAlerts: 'false',
  rate: 'per 1,000 staff-days',
  worstSectionMonth: 'worst section-month',
  precision: 'precision',
  falsePerTrue: 'false for each true',
  detector: 'detector',
  staffDays: 'staff-days',
  level: (p) => `p≤${p}`,
  none: '—',
  period: (from, until) => `Period ${from} to ${until}`,
  periodOpen: 'No period given',
  population: (staffDays, actors, countedFrom) =>
    `${staffDays} staff-days of ${actors} staff (counted from the ${countedFrom})`,
  countedFrom: { logs: 'logs', scores: 'scores' },
  waiting: (waiting) => `Cases beyond the budget that wait in the list: ${waiting}.`,
  operational: (operational) =>
    `Alerts about gaps in the logs (not counted as false): ${operational}.`,
  withoutPlaces: (cases) =>
    `Alerts whose evidence does not stand in the logs: ${cases}; the days of the case had to do.`,
  byParticipant: (incidents) =>
    `Incidents about a resident that were found only through a case on one who took part: ${incidents}.`,
  sectionMonths: (count, least, above, surely, most) =>
    `Section-months with ${least} staff-days or more: ${count}; above ${most} per 1,000: ${above}, with all of their 95 % interval: ${surely}.`,
  budget: (budget) =>
    `The thresholds of the other methods are fitted to a rate of ${budget} false alerts per 1,000 staff-days on the very days that are reported, which is better than they could do in practice.`,
  baseRate: (rate) =>
    `Precision and false for each true: where true cases come up at a rate of ${rate} per 1,000 staff in a quarter, mixed as above.`,
  byChanceIs:
    '"By chance": what would have been found by luck, from officials without incident who have a false alert in the same days.',
  peopleOutIs:
    "People out: exported, printed or viewed above the actor's median day; an estimate, ordinary work is in it.",
  needsLogs:
    'The other methods, the check of evidence lines and the people out need --logs and --config.',
  needsScores: 'The calibration of p-values needs --scores.',
  needsStaffDays: 'The rate of false alerts needs the number of staff-days: --scores or --logs.',
  withoutConfig:
    'Without --config every account counts as a person, in an office that is open on weekdays from 8:30 to 17:15.',
  ours: 'Sekisho',
};
