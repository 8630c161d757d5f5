import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { stackOutputs } from '../../shared/adapters/aws/stack-outputs.ts';
import { templateWith } from './synthesised.ts';

const template = templateWith();
const named = (id: string) => Match.stringLikeRegexp(`^${id}`);

describe('Whoever asks who saw what on AWS', () => {
  test.each([
    [stackOutputs.table, { Ref: named('HistoryTable') }],
    [stackOutputs.logBucket, { Ref: named('IntakeBucketLogs') }],
    [stackOutputs.subjectKey, { 'Fn::GetAtt': [named('KeysSubjects'), 'Arn'] }],
  ])('finds the way by the output %s, under that very name', (output, Value) => {
    expect(() => template.hasOutput(output, { Value })).not.toThrow();
  });

  test('gets the policy by its ARN, and no role of the stack bears it', () => {
    template.hasOutput('*', { Value: { Ref: named('StatementsReaders') } });
    template.hasResourceProperties('AWS::IAM::ManagedPolicy', {
      Description: Match.stringLikeRegexp('who saw what'),
      Roles: Match.absent(),
      Users: Match.absent(),
      Groups: Match.absent(),
    });
  });
});
