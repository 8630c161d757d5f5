import * as z from 'zod';
import { templateWith } from '../../infra/synthesised.ts';

/** What stands in a deployment, whatever it has to do. */
export interface Standing {
  /** An alarm about an expression is paid for each metric in it. */
  readonly alarmMetrics: number;
  readonly compositeAlarms: number;
  readonly dashboards: number;
  readonly keys: number;
  /** Those of the keys whose material is made anew every year. */
  readonly rotatingKeys: number;
  /** Queues that Lambda asks for messages all day. */
  readonly polledQueues: number;
  /** Memory of each function, in MiB, ascending. */
  readonly functions: readonly number[];
  /** All of the template, but for addresses that alerts go to. */
  readonly resources: number;
}

const resources = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z
        .looseObject({
          EnableKeyRotation: z.boolean().default(false),
          MemorySize: z.number().default(0),
          Metrics: z.array(z.looseObject({ MetricStat: z.unknown().optional() })).default([]),
        })
        .prefault({}),
    }),
  ),
});

/** Counted in the template that the sample deploys. */
export function standing(): Standing {
  const all = Object.values(resources.parse(templateWith().toJSON()).Resources);
  const of = (type: string) => all.filter(({ Type }) => Type === type);
  const keys = of('AWS::KMS::Key');
  const metricsOf = (one: (typeof all)[number]) =>
    Math.max(1, one.Properties.Metrics.filter(({ MetricStat }) => MetricStat !== undefined).length);
  return {
    alarmMetrics: of('AWS::CloudWatch::Alarm').reduce((sum, one) => sum + metricsOf(one), 0),
    compositeAlarms: of('AWS::CloudWatch::CompositeAlarm').length,
    dashboards: of('AWS::CloudWatch::Dashboard').length,
    keys: keys.length,
    rotatingKeys: keys.filter(({ Properties }) => Properties.EnableKeyRotation).length,
    polledQueues: of('AWS::Lambda::EventSourceMapping').length,
    functions: of('AWS::Lambda::Function')
      .map(({ Properties }) => Properties.MemorySize)
      .sort((a, b) => a - b),
    resources: all.length - of('AWS::SNS::Subscription').length,
  };
}
