import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { templateWith } from './synthesised.ts';

describe('With a restored table', () => {
  const template = templateWith({ restoredTable: 'Sekisho-restored' });

  test('the stack’s own stays, and no other is made', () => {
    const [id] = Object.keys(templateWith().findResources('AWS::DynamoDB::GlobalTable'));
    expect(Object.keys(template.findResources('AWS::DynamoDB::GlobalTable'))).toEqual([id]);
  });
  test('every function works with it, and nobody has a right on the stack’s own', () => {
    const functions = Object.values(template.findResources('AWS::Lambda::Function'));
    const named = z.object({ TABLE_NAME: z.unknown().optional() });
    const tables = functions
      .map((one) => named.parse(one['Properties'].Environment?.Variables ?? {}).TABLE_NAME)
      .filter((name) => name !== undefined);
    expect(tables.length).toBeGreaterThan(5);
    expect(new Set(tables)).toEqual(new Set(['Sekisho-restored']));
    const policies = template.findResources('AWS::IAM::ManagedPolicy');
    expect(JSON.stringify(policies)).not.toContain('HistoryTable');
    expect(JSON.stringify(policies)).toContain('table/Sekisho-restored');
  });
  test('its throttling rings, and commands are told its name', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ReadThrottleEvents',
      Dimensions: Match.arrayWith([{ Name: 'TableName', Value: 'Sekisho-restored' }]),
    });
    template.hasOutput('*', { Value: 'Sekisho-restored' });
  });
  test('a name that AWS would refuse is refused', () => {
    expect(() => templateWith({ restoredTable: 'a b' })).toThrow(/restoredTable: must be the name/);
  });
});
