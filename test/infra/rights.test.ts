import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { rightsOf, templateWith } from './synthesised.ts';

const template = templateWith();

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
      'kms:GenerateMac on KeysSubjects',
      'kms:Decrypt on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:DescribeKey on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:Encrypt on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:GenerateDataKey on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:GenerateDataKeyWithoutPlaintext on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:ReEncryptFrom on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:ReEncryptTo on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys FILE#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys FILE#*)',
      'dynamodb:BatchWriteItem on HistoryTable (dynamodb:LeadingKeys A#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys A#*)',
      'dynamodb:UpdateItem on HistoryTable (dynamodb:LeadingKeys A#*)',
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'kms:Decrypt on KeysMessages',
      'kms:GenerateDataKey on KeysMessages',
      'sns:Publish on AlertsTopic',
    ]);
  });
  test('The clock reaches cases alone, and sends', () => {
    expect(rights.get('EscalationEscalateRole')).toEqual([
      'logs:CreateLogStream on EscalationEscalateLog',
      'logs:PutLogEvents on EscalationEscalateLog',
      'kms:Decrypt on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:DescribeKey on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:Encrypt on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:GenerateDataKey on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:GenerateDataKeyWithoutPlaintext on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:ReEncryptFrom on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:ReEncryptTo on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'dynamodb:Query on HistoryTable/index/due',
      'kms:Decrypt on KeysMessages',
      'kms:GenerateDataKey on KeysMessages',
      'sns:Publish on AlertsTopic',
    ]);
  });
  test('The schedule may start the clock', () => {
    expect(rights.get('EscalationClock')).toEqual([
      'lambda:InvokeFunction on EscalationEscalateHandler',
    ]);
  });
  test('Whoever answers cases by command reaches cases alone', () => {
    expect(rights.get('HistoryCaseHandlers')).toEqual([
      'dynamodb:PutItem on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'dynamodb:Query on HistoryTable (dynamodb:LeadingKeys CASE#*)',
      'dynamodb:Query on HistoryTable/index/due and HistoryTable/index/listing',
      'kms:Decrypt on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:DescribeKey on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:Encrypt on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:GenerateDataKey on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:GenerateDataKeyWithoutPlaintext on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:ReEncryptFrom on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
      'kms:ReEncryptTo on KeysRecords (kms:ViaService dynamodb.AWS::Region.amazonaws.com)',
    ]);
  });
  test('stand in these five lists and nowhere else', () => {
    expect([...rights.keys()].sort()).toEqual([
      'EscalationClock',
      'EscalationEscalateRole',
      'HistoryCaseHandlers',
      'IntakeBucketWriterjuki',
      'IntakeIngestRole',
    ]);
    template.resourceCountIs('AWS::IAM::Policy', 0);
    template.allResourcesProperties('AWS::IAM::Role', {
      Policies: Match.absent(),
      ManagedPolicyArns: Match.absent(),
    });
  });
});
