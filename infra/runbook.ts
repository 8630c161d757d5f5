/** The headings of the runbook in README.md, one for each alarm. */
export const runbookHeadings = {
  deadLetters: 'Alarm: dead letters',
  intakeLate: 'Alarm: intake is late',
  intakeFailing: 'Alarm: intake fails',
  clockFailing: 'Alarm: the clock fails',
  containmentFailing: 'Alarm: orders to the automation fail',
  clockSilent: 'Alarm: the clock is silent',
  sealNotDone: 'Alarm: the seal is not done',
  reportNotDone: 'Alarm: the monthly summary is not done',
  alertsUndelivered: 'Alarm: alerts are not delivered',
  settingsRefused: 'Alarm: settings are refused',
  settingsFailing: 'Alarm: settings are not taken in',
  linksFailing: 'Alarm: links fail',
  archiveIncomplete: 'Alarm: the archive is incomplete',
  historyThrottled: 'Alarm: the table refuses work',
} as const;
export type RunbookHeading = keyof typeof runbookHeadings;

export const runbookIds = Object.keys(runbookHeadings).filter(
  (id): id is RunbookHeading => id in runbookHeadings,
);

/** The link to a heading, by the rule that GitHub and GitLab make anchors with. */
export function runbookLink(runbook: string, heading: RunbookHeading): string {
  const anchor = runbookHeadings[heading]
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
  return `${runbook}#${anchor}`;
}
