import * as z from 'zod';

/** What CloudWatch adds to every line (its pricing page, "Logs"). */
const bytesAddedToLine = 26;

/** Bytes that CloudWatch would take in for these lines. */
export function bytesLogged(log: string): number {
  return log
    .split('\n')
    .filter((line) => line !== '')
    .reduce((sum, line) => sum + Buffer.byteLength(line) + bytesAddedToLine, 0);
}

const embedded = z.looseObject({
  service: z.string(),
  _aws: z.looseObject({
    CloudWatchMetrics: z.array(
      z.looseObject({ Metrics: z.array(z.looseObject({ Name: z.string() })) }),
    ),
  }),
});

/** Metrics that stand in these lines (embedded metric format), as `service name`. */
export function metricsIn(log: string): string[] {
  const names = new Set<string>();
  for (const line of log.split('\n').filter((one) => one.includes('"_aws"'))) {
    const { service, _aws } = embedded.parse(JSON.parse(line));
    for (const { Metrics } of _aws.CloudWatchMetrics)
      for (const { Name } of Metrics) names.add(`${service} ${Name}`);
  }
  return [...names].sort();
}
