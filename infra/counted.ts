import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { MetricName } from '../shared/metric-names.ts';

/** A metric that one function counts by itself; `service` is its file in `functions/`. */
export function counted(
  metricName: MetricName,
  service: string,
  period: Duration,
  statistic: 'Sum' | 'Maximum' = 'Sum',
): Metric {
  const dimensionsMap = { service };
  return new Metric({ namespace: 'Sekisho', metricName, dimensionsMap, period, statistic });
}

/**
 * The functions that tend cases, and so send alerts. Each has an alarm of its own where it counts
 * what nobody else does: one over a sum would cost as much, and depend on what CloudWatch makes of
 * those that have not counted yet.
 */
export const tendingFunctions = {
  Ingest: 'ingest',
  Seal: 'seal',
  Escalate: 'escalate',
  Settings: 'settings',
} as const;
