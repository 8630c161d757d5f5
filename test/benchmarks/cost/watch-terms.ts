import type { MetricName } from '../../../shared/metric-names.ts';
import { invocationsOf } from './compute-terms.ts';
import type { Measured } from './measured.ts';
import { looks, month } from './month.ts';
import type { Standing } from './standing.ts';
import type { Term } from './usd.ts';
import type { Workload } from './workload.ts';

/** START, END and REPORT of one invocation, as Lambda writes them. */
const bytesOfInvocation = 450;
const gigabyte = 1e9;

/** The functions' own logs, metrics, alarms and the dashboard. */
export function watchTerms(
  workload: Workload,
  measured: Measured,
  standing: Standing,
): readonly Term[] {
  const all = invocationsOf(workload);
  const loads = [...measured.loads, measured.check];
  const loadedFiles = loads.reduce((sum, { files }) => sum + files, 0);
  const bytes =
    (measured.logBytesOfLoads / loadedFiles) * workload.files +
    measured.logBytesOfTick * (month.minutes + looks) +
    all * bytesOfInvocation;
  const logs = bytes / gigabyte;
  return [
    { service: 'CloudWatch', what: 'logs taken in', price: 'logsIn', amount: logs },
    { service: 'CloudWatch', what: 'logs kept a year', price: 'logsKept', amount: logs * 12 },
    {
      service: 'CloudWatch',
      what: 'metrics of its own',
      price: 'metrics',
      amount: metricMonths(workload),
    },
    { service: 'CloudWatch', what: 'alarms', price: 'alarms', amount: standing.alarmMetrics },
    {
      service: 'CloudWatch',
      what: 'composite alarms',
      price: 'compositeAlarms',
      amount: standing.compositeAlarms,
    },
    { service: 'CloudWatch', what: 'dashboards', price: 'dashboards', amount: standing.dashboards },
  ];
}

/** A metric is paid for the hours in which it is sent; in most, nothing is there to count. */
function metricMonths({ files, alerts, workingDays }: Workload): number {
  const of = (times: number) => Math.min(month.hours, times);
  const hours: Readonly<Record<MetricName, number>> = {
    AlertsFailed: 0,
    AlertsSent: of(2 * alerts),
    CasesChanged: of(alerts) + of(workingDays),
    CasesNobodyHears: 0,
    ClockFailures: 0,
    ClockMinutesLate: 0,
    ContainmentFailed: 0,
    ContainmentSent: 0,
    FilesKnownAlready: 0,
    FilesUnreadable: 0,
    LinesAccepted: of(files),
    LinesRejected: of(files),
    LogDaysSealed: of(workingDays),
    SealLate: 0,
    SettingsRefused: 0,
    SourcesSilent: of(month.days),
  };
  return Object.values(hours).reduce((sum, one) => sum + one, 0) / month.hours;
}
