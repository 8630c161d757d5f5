import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { lookedFor } from '../../shared/adapters/aws/stack-resources.ts';
import { templateWith } from './synthesised.ts';

const template = templateWith();
const found = (kind: keyof typeof lookedFor) => {
  const { type, ids } = lookedFor[kind];
  return Object.entries(template.findResources(type)).filter(([id]) => ids.test(id));
};
const idsOf = (kind: keyof typeof lookedFor) => found(kind).map(([id]) => id);

describe('The doctor finds, in the stack as it is made,', () => {
  test('every queue in which ends what was not done or not delivered', () => {
    const ends = ['AWS::SQS::Queue', 'AWS::SNS::Subscription', 'AWS::Events::Rule'].flatMap(
      (type) =>
        Object.values(template.findResources(type)).flatMap(({ Properties }) =>
          [
            ...JSON.stringify(Properties).matchAll(
              /"(?:deadLetterTargetArn|DeadLetterConfig":\{"Arn)":\{"Fn::GetAtt":\["(\w+)"/g,
            ),
          ].map(([, id]) => id),
        ),
    );
    expect(new Set(idsOf('deadLetters'))).toEqual(new Set(ends));
  });
  test('every bucket whose objects are locked', () => {
    const locked = Object.entries(template.findResources('AWS::S3::Bucket')).filter(
      ([, { Properties }]) => Properties.ObjectLockEnabled === true,
    );
    expect(idsOf('locked')).toEqual(locked.map(([id]) => id));
  });
  test('the topic of alerts, and the function that is the clock', () => {
    expect(idsOf('alerts')).toHaveLength(1);
    expect(found('clock').map(([, { Properties }]) => Properties.Environment.Variables)).toEqual([
      expect.objectContaining({ POWERTOOLS_SERVICE_NAME: 'escalate' }),
    ]);
  });
});

test('Whoever examines gets the policy by its ARN, and no role of the stack bears it', () => {
  template.hasOutput('*', { Value: { Ref: Match.stringLikeRegexp('^ExaminationExaminers') } });
  template.hasResourceProperties('AWS::IAM::ManagedPolicy', {
    Description: Match.stringLikeRegexp('whether Sekisho works'),
    Roles: Match.absent(),
    Users: Match.absent(),
    Groups: Match.absent(),
  });
});

test('Its policy is within the 6,144 characters that IAM takes, with the longest names', () => {
  const [policy] = Object.entries(template.findResources('AWS::IAM::ManagedPolicy')).filter(
    ([id]) => id.startsWith('ExaminationExaminers'),
  );
  const document = JSON.stringify(policy?.[1]['Properties'].PolicyDocument);
  // An ARN of AWS for what stands here as a reference: at most 160 characters.
  const written = document.replaceAll(
    /\{"(Ref|Fn::GetAtt)":("\w+"|\["\w+","Arn"\])\}/g,
    `"${'x'.repeat(160)}"`,
  );
  expect(written.length).toBeLessThan(6_144);
});
