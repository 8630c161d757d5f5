import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { rightsOf, templateWith } from './synthesised.ts';

const template = templateWith();

/** The rights on the key that DynamoDB asks of whoever reads or writes the table. */
const useOfTheTable = [
  'kms:Decrypt on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
  'kms:DescribeKey on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
  'kms:Encrypt on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
  'kms:GenerateDataKey on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
  'kms:GenerateDataKeyWithoutPlaintext on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
  'kms:ReEncryptFrom on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
  'kms:ReEncryptTo on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
];

describe('Rights, all of them', () => {
  const rights = rightsOf(template);
  test('A writer of logs may add objects of its source, and nothing else', () => {
    expect(rights.get('IntakeBucketWriterjuki')).toEqual([
      's3:PutObject on IntakeBucketLogs/juki/*.csv',
      'kms:Decrypt on KeysRecords (kms:ViaService s3.AWS::Region.amazonaws.com)',
      'kms:GenerateDataKey on KeysRecords (kms:ViaService s3.AWS::Region.amazonaws.com)',
    ]);
  });
  test('Ingest reads logs, folds history, opens cases and sends', () => {
    expect(rights.get('IntakeIngestRole')).toEqual([
      'logs:CreateLogStream on IntakeIngestLog',
      'logs:PutLogEvents on IntakeIngestLog',
      's3:GetObject on IntakeBucketLogs/*',
      's3:GetObjectVersion on IntakeBucketLogs/*',
      's3:PutObject on IntakeBucketQuarantine/quarantine/*',
      'sqs:ChangeMessageVisibility on IntakeCreated',
      'sqs:DeleteMessage on IntakeCreated',
      'sqs:GetQueueAttributes on IntakeCreated',
      'sqs:ReceiveMessage on IntakeCreated',
      'kms:Decrypt on KeysRecords (kms:ViaService s3.AWS::Region.amazonaws.com)',
      'kms:GenerateDataKey on KeysRecords (kms:ViaService s3.AWS::Region.amazonaws.com)',
      'kms:GenerateMac on AcknowledgementLinks and KeysSubjects',
      ...useOfTheTable,
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys FILE#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys FILE#*)',
      'dynamodb:BatchWriteItem on HistoryTable (dynamodb:LeadingKeys SOURCE#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys SOURCE#*)',
      'dynamodb:BatchWriteItem on HistoryTable (dynamodb:LeadingKeys A#*)',
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys A#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys A#*)',
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys DAY#*)',
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys BATCH#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys BATCH#*)',
      'kms:Decrypt on KeysMessages',
      'kms:GenerateDataKey on KeysMessages',
      'sns:Publish on AlertsTopic',
    ]);
  });
  test('The clock reaches cases and the journal of the settings alone, sends and orders', () => {
    expect(rights.get('EscalationEscalateRole')).toEqual([
      'logs:CreateLogStream on EscalationEscalateLog',
      'logs:PutLogEvents on EscalationEscalateLog',
      ...useOfTheTable,
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys BATCH#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys BATCH#*)',
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys JOURNAL#settings)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys JOURNAL#settings)',
      'dynamodb:Query on HistoryTable/index/due',
      'kms:Decrypt on KeysMessages',
      'kms:GenerateDataKey on KeysMessages',
      'sns:Publish on AlertsTopic',
      'events:PutEvents on ContainmentBus (events:detail-type containment.requested,containment.lifted, events:source sekisho)',
      'kms:GenerateMac on AcknowledgementLinks',
    ]);
  });
  test('The pages of links reach cases alone, and send nothing', () => {
    expect(rights.get('AcknowledgementAcknowledgeRole')).toEqual([
      'logs:CreateLogStream on AcknowledgementAcknowledgeLog',
      'logs:PutLogEvents on AcknowledgementAcknowledgeLog',
      ...useOfTheTable,
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'kms:GenerateMac on AcknowledgementLinks',
    ]);
  });
  test('The schedule may start the clock', () => {
    expect(rights.get('EscalationClock')).toEqual([
      'lambda:InvokeFunction on EscalationEscalateHandler',
    ]);
  });
  test('The seal, folding, writes staff-days alone: it opens no case and sends no alert', () => {
    expect(rights.get('SealingFoldRole')).toEqual([
      'logs:CreateLogStream on SealingFoldLog',
      'logs:PutLogEvents on SealingFoldLog',
      'kms:GenerateMac on KeysSubjects',
      ...useOfTheTable,
      'dynamodb:DeleteItem on HistoryTable (dynamodb:LeadingKeys SEAL)',
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys SEAL)',
      'dynamodb:Query on HistoryTable/index/listing (dynamodb:LeadingKeys FILES,CASES)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys SOURCE#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys DAY#*)',
      'dynamodb:BatchWriteItem on HistoryTable (dynamodb:LeadingKeys A#*)',
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys A#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys A#*)',
    ]);
  });
  test('The seal, scoring, opens cases and sends', () => {
    expect(rights.get('SealingScoreRole')).toEqual([
      'logs:CreateLogStream on SealingScoreLog',
      'logs:PutLogEvents on SealingScoreLog',
      'kms:GenerateMac on AcknowledgementLinks and KeysSubjects',
      ...useOfTheTable,
      'dynamodb:DeleteItem on HistoryTable (dynamodb:LeadingKeys SEAL)',
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys SEAL)',
      'dynamodb:Query on HistoryTable/index/listing (dynamodb:LeadingKeys CASES)',
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys BATCH#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys BATCH#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys FILE#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys SOURCE#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys DAY#*)',
      'dynamodb:BatchWriteItem on HistoryTable (dynamodb:LeadingKeys A#*)',
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys A#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys A#*)',
      'kms:Decrypt on KeysMessages',
      'kms:GenerateDataKey on KeysMessages',
      'sns:Publish on AlertsTopic',
    ]);
  });
  test('The state machine of the seal may call these two, and have its log and traces delivered', () => {
    expect(rights.get('SealingMachineRole')).toEqual([
      'lambda:InvokeFunction on SealingFoldHandler and SealingScoreHandler',
      'logs:CreateLogDelivery on *',
      'logs:DeleteLogDelivery on *',
      'logs:DescribeLogGroups on *',
      'logs:DescribeResourcePolicies on *',
      'logs:GetLogDelivery on *',
      'logs:ListLogDeliveries on *',
      'logs:PutResourcePolicy on *',
      'logs:UpdateLogDelivery on *',
      'xray:GetSamplingRules on *',
      'xray:GetSamplingTargets on *',
      'xray:PutTelemetryRecords on *',
      'xray:PutTraceSegments on *',
    ]);
  });
  test('The nightly schedule may start the state machine', () => {
    expect(rights.get('SealingNight')).toEqual(['states:StartExecution on SealingMachineStates']);
  });
  test('Whoever answers cases by command reaches cases alone', () => {
    expect(rights.get('HistoryCaseHandlers')).toEqual([
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'dynamodb:Query on HistoryTable/index/due and HistoryTable/index/listing',
      ...useOfTheTable,
    ]);
  });
  test('Reports read what is kept, change nothing of it, and are put into their own bucket', () => {
    const reads = (keys: string) => `dynamodb:Query on HistoryTable (dynamodb:LeadingKeys ${keys})`;
    const granted = rights.get('ReportingReportRole') ?? [];
    expect(granted.filter((right) => right.startsWith('dynamodb:Query'))).toEqual([
      'dynamodb:Query on HistoryTable/index/listing (dynamodb:LeadingKeys FILES,CASES)',
      ...['SOURCE#*', 'DAY#*', 'A#*', 'CASE#*', 'JOURNAL#settings'].map(reads),
    ]);
    expect(granted.filter((right) => /^(dynamodb:[^Q]|s3|sns)/.test(right))).toEqual([
      'sns:Publish on AlertsTopic',
      's3:GetObject on ReportingReports/reports/*',
      's3:PutObject on ReportingReports/reports/*',
      's3:ListBucket on ReportingReports',
    ]);
    expect(rights.get('ReportingMorning')).toEqual([
      'lambda:InvokeFunction on ReportingReportHandler',
    ]);
  });
  test('stand in these twelve lists and nowhere else', () => {
    expect([...rights.keys()].sort()).toEqual([
      'AcknowledgementAcknowledgeRole',
      'EscalationClock',
      'EscalationEscalateRole',
      'HistoryCaseHandlers',
      'IntakeBucketWriterjuki',
      'IntakeIngestRole',
      'ReportingMorning',
      'ReportingReportRole',
      'SealingFoldRole',
      'SealingMachineRole',
      'SealingNight',
      'SealingScoreRole',
    ]);
    template.resourceCountIs('AWS::IAM::Policy', 0);
    template.allResourcesProperties('AWS::IAM::Role', {
      Policies: Match.absent(),
      ManagedPolicyArns: Match.absent(),
    });
  });
});
