import { type CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import type { LiveType, Target } from './property.ts';

/** AWS::CloudWatch::Alarm */
export function liveAlarm(cloudwatch: CloudWatchClient): LiveType {
  const live = async ({ physicalId }: Target) => {
    const command = new DescribeAlarmsCommand({ AlarmNames: [physicalId] });
    return (await cloudwatch.send(command)).MetricAlarms?.[0];
  };
  return {
    AlarmActions: { read: async (t) => (await live(t))?.AlarmActions },
    AlarmDescription: { read: async (t) => (await live(t))?.AlarmDescription },
    ComparisonOperator: { read: async (t) => (await live(t))?.ComparisonOperator },
    Dimensions: { read: async (t) => (await live(t))?.Dimensions },
    EvaluationPeriods: { read: async (t) => (await live(t))?.EvaluationPeriods },
    MetricName: { read: async (t) => (await live(t))?.MetricName },
    Namespace: { read: async (t) => (await live(t))?.Namespace },
    OKActions: { read: async (t) => (await live(t))?.OKActions },
    Period: { read: async (t) => (await live(t))?.Period },
    Statistic: { read: async (t) => (await live(t))?.Statistic },
    Threshold: { read: async (t) => (await live(t))?.Threshold },
    TreatMissingData: { read: async (t) => (await live(t))?.TreatMissingData },
  };
}
