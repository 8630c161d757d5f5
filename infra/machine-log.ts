import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

const deliverLog = [
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
];
const trace = [
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
];

/** That a state machine has its log and its traces delivered: AWS knows no resource for these. */
export function machineLogRights(): PolicyStatement {
  return new PolicyStatement({ actions: [...deliverLog, ...trace], resources: ['*'] });
}
