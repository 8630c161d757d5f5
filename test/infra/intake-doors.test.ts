import aslValidator from 'asl-validator';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { redriveOutputs, replayOutput } from '../../shared/adapters/aws/stack-outputs.ts';
import { compareRights } from './rights/compare-rights.ts';
import { reviewedRows } from './rights/reviewed-rights.ts';
import { synthesisedRights } from './rights/synthesised-rights.ts';
import { templateWith } from './synthesised.ts';

const transfer = 'arn:aws:iam::111122223333:role/transfer';
const template = templateWith();

describe('Writers that the deployment names', () => {
  const given = { writers: { juki: [transfer] }, '@aws-cdk/aws-iam:minimizePolicies': true };
  test('may add objects of their source, in the policies of bucket and key, and nothing else', () => {
    const all = synthesisedRights(templateWith(given).toJSON());
    const rows = reviewedRows();
    const reviewed = rows
      .filter(({ heading }) => !heading.includes('`network`'))
      .flatMap(({ rights }) => rights);
    expect(compareRights(all, reviewed)).toEqual({ wider: [], unused: [] });
    const theirs = all.filter(({ who }) => who === transfer);
    expect(theirs.map(({ action, on }) => `${action} on ${on}`).sort()).toEqual([
      'kms:Decrypt on KeysEvidence',
      'kms:GenerateDataKey on KeysEvidence',
      's3:PutObject on IntakeBucketLogs/juki/*.csv',
    ]);
  });

  test.each([
    ['a source that is none', { tax: [transfer] }, 'the source tax, which sources.yaml'],
    ['a name instead of an ARN', { juki: ['transfer'] }, 'writers.juki.0: must be arn:aws:iam::'],
    ['everybody', { juki: ['*'] }, 'writers.juki.0: must be arn:aws:iam::'],
    ['nobody', { juki: [] }, 'writers.juki: must name at least one'],
    ['a list', [transfer], 'writers: must be an object of lists'],
    ['broken JSON', '{"juki":', 'writers: must be an object of lists'],
  ])('are refused with a sentence where they are %s', (_, writers, sentence) => {
    expect(() => templateWith({ writers })).toThrow(sentence);
  });

  test('may be given on the command line, as JSON', () => {
    const writers = JSON.stringify({ juki: ['arn:aws:iam::111122223333:root'] });
    const rights = synthesisedRights(templateWith({ writers }).toJSON());
    expect(rights.some(({ who }) => who === 'arn:aws:iam::111122223333:root')).toBe(true);
  });
});

describe('How much runs at the same time', () => {
  test('is what the deployment says, for files, archived logs and sections', () => {
    const busy = templateWith({ atOnce: '{"files":30,"archived":7,"sections":3}' });
    for (const MaximumConcurrency of [30, 7]) {
      busy.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        ScalingConfig: { MaximumConcurrency },
      });
    }
    const machines = JSON.stringify(busy.findResources('AWS::StepFunctions::StateMachine'));
    expect(machines).toContain('\\"MaxConcurrency\\":3}');
  });

  test.each([
    [{ files: 1 }, 'atOnce.files: must be a whole number from 2 to 100'],
    [{ files: 101 }, 'atOnce.files: must be a whole number from 2 to 100'],
    [{ archived: 2.5 }, 'atOnce.archived: must be a whole number from 2 to 100'],
    [{ sections: 201 }, 'atOnce.sections: must be a whole number from 1 to 200'],
    [{ people: 3 }, 'atOnce: must be an object like'],
    [7, 'atOnce: must be an object like'],
  ])('is refused with a sentence where it is %j', (atOnce, sentence) => {
    expect(() => templateWith({ atOnce })).toThrow(sentence);
  });
});

describe('The way of the commands', () => {
  test.each(Object.values(redriveOutputs).flatMap(({ from, to }) => [from, to]))(
    'to a queue is the output %s, under that very name',
    (output) => {
      const Value = { 'Fn::GetAtt': [Match.anyValue(), 'Arn'] };
      expect(() => template.hasOutput(output, { Value })).not.toThrow();
    },
  );

  test('to the machine that has logs read again is an output, too', () => {
    const Value = { Ref: Match.stringLikeRegexp('^ReplayingStates') };
    expect(() => template.hasOutput(replayOutput, { Value })).not.toThrow();
  });
});

const machine = z.object({
  Properties: z.object({
    DefinitionString: z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }),
  }),
});

describe('The state machine that has kept logs read again', () => {
  const [found] = Object.entries(template.findResources('AWS::StepFunctions::StateMachine'))
    .filter(([id]) => id.startsWith('Replaying'))
    .map(([, one]) => machine.parse(one));
  const parts = found?.Properties.DefinitionString['Fn::Join'][1] ?? [];
  const text = parts.map((part) => (typeof part === 'string' ? part : 'x')).join('');

  test('is valid in the Amazon States Language, and a distributed map', () => {
    const definition = JSON.parse(text.replaceAll('arn:x:', 'arn:aws:'));
    expect(aslValidator(definition).errors).toEqual([]);
    expect(definition).toMatchObject({
      StartAt: 'EachPart',
      States: {
        EachPart: {
          Type: 'Map',
          MaxConcurrency: 10,
          ItemReader: {
            Resource: 'arn:aws:states:::s3:listObjectsV2',
            Parameters: { 'Prefix.$': '$.prefix' },
          },
          ItemBatcher: {
            MaxItemsPerBatch: 100,
            BatchInput: { 'from.$': '$.from', 'until.$': '$.until' },
          },
          ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' } },
        },
      },
    });
  });

  test('passes by what was uploaded outside of the asked time', () => {
    expect(text).toContain(
      '"And":[{"Variable":"$.uploaded","NumericGreaterThanEqualsPath":"$.from"},{"Variable":"$.uploaded","NumericLessThanPath":"$.until"}]',
    );
  });
});
