import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { templateWith } from './synthesised.ts';

/**
 * What an upgrade must not replace, and the properties of each type whose change replaces it
 * (CloudFormation's reference, "Update requires: Replacement"): data, messages on their way, and what
 * people outside hold on to, such as a policy, a confirmed subscription or the address of a link.
 */
const identities: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGatewayV2::Api': ['ProtocolType'],
  'AWS::DynamoDB::GlobalTable': ['TableName', 'KeySchema', 'LocalSecondaryIndexes'],
  'AWS::Events::EventBus': ['Name'],
  'AWS::IAM::ManagedPolicy': ['ManagedPolicyName', 'Path', 'Description'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
  'AWS::S3::Bucket': ['BucketName', 'ObjectLockEnabled'],
  'AWS::SNS::Topic': ['TopicName', 'FifoTopic'],
  'AWS::SQS::Queue': ['QueueName', 'FifoQueue'],
};

/** Types that hold what must outlive the stack. */
const kept = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
  'AWS::S3::Bucket',
];

/** Those of them that may go with the stack, by the beginning of their ids, with the reason. */
const passing: ReadonlyMap<string, string> = new Map([
  ['ArchiveBucketAnswers', 'Answers of Athena go after seven days, and can be asked for again.'],
]);

const resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
const resources = Object.entries(
  z.record(z.string(), resource).parse(templateWith().toJSON()['Resources']),
);
const list = new URL('stateful-resources.json', import.meta.url);

/** Policies that the stack itself attaches may be replaced: nobody else holds them. */
const isOfFunctions = ({ Type, Properties }: z.infer<typeof resource>) =>
  Type === 'AWS::IAM::ManagedPolicy' && Properties['Roles'] !== undefined;

function identified(): Readonly<Record<string, unknown>> {
  const all = resources.flatMap(([id, one]) => {
    const properties = identities[one.Type];
    if (properties === undefined || isOfFunctions(one)) return [];
    const given = properties.filter((name) => one.Properties[name] !== undefined);
    const fixed = Object.fromEntries(given.map((name) => [name, one.Properties[name]]));
    return [[id, { Type: one.Type, ...fixed }] as const];
  });
  return Object.fromEntries(all);
}

describe('An upgrade', () => {
  // The list began with the stack of commit 82f705e, all of which stands in it. An entry may be
  // added; one that changes or goes loses what deployments have, unless the runbook says how not.
  test('replaces and takes away nothing that holds data or that others hold on to', () => {
    expect(identified()).toEqual(JSON.parse(readFileSync(list, 'utf8')));
  });
});

describe('The end of the stack', () => {
  const holding = resources.filter(([, { Type }]) => kept.includes(Type));
  const isPassing = (id: string) => [...passing.keys()].some((begin) => id.startsWith(begin));

  test.each(holding.filter(([id]) => !isPassing(id)))('leaves %s standing', (_id, one) => {
    expect([one.DeletionPolicy, one.UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
  });

  test('takes away only what is excused', () => {
    const gone = holding.filter(([, { DeletionPolicy }]) => DeletionPolicy !== 'Retain');
    const excused = [...passing.keys()].map((begin) => expect.stringContaining(begin));
    expect(gone.map(([id]) => id)).toEqual(excused);
  });

  test('cannot come over the table: it refuses to be deleted', () => {
    const tables = resources.filter(([, { Type }]) => Type === 'AWS::DynamoDB::GlobalTable');
    expect(tables.map(([, { Properties }]) => Properties['Replicas'])).toEqual([
      [expect.objectContaining({ DeletionProtectionEnabled: true })],
    ]);
  });
});
