/**
 * Every metric that Sekisho counts, with what it counts. The list is closed: no name can be made of
 * data, and so no metric can name a person, a resident or a file.
 */
export const metrics = {
  AlertsFailed: 'notices that could not be handed to the messenger',
  AlertsSent: 'messages that were handed over',
  CasesChanged: 'cases that were opened or that grew',
  CasesNobodyHears: 'cases that are about everybody who would be told of them',
  ClockFailures: 'cases that one run of the clock could not tend',
  ClockMinutesLate: 'minutes for which the longest waiting case has been due',
  ContainmentFailed: "orders that could not be handed to the town's automation",
  ContainmentSent: 'orders that were handed over',
  FilesKnownAlready: 'files whose content had been read before',
  FilesUnreadable: 'files that could not be read',
  LinesAccepted: 'lines of logs that were read',
  LinesRejected: 'lines of logs that went to quarantine',
  LogDaysSealed: 'log days that were sealed',
  SealLate: '1 where it is past six and the seal of the night is not done',
  SettingsRefused: 'uploaded files of settings that do not count',
  SourcesSilent: 'sources that have sent nothing for longer than their cadence allows',
} as const;
export type MetricName = keyof typeof metrics;

/**
 * Metrics that are sent even where they are 0, because their alarm rings until it hears of one. Of
 * all others nothing is sent then: a metric is paid for by the hours in which it is.
 */
export const sentAtZero: ReadonlySet<MetricName> = new Set(['SourcesSilent']);
