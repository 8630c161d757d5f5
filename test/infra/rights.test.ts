import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { rightsOf, templateWith } from './synthesised.ts';

const template = templateWith();

describe('Rights, all of them', () => {
  const rights = rightsOf(template);
  test('stand in these four lists and nowhere else', () => {
    expect([...rights.keys()].sort()).toEqual([
      'EscalationClock',
      'EscalationEscalateRole',
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
