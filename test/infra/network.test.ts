import { readdirSync, readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { interfaceServices } from '../../infra/network.ts';
import { closedNetwork } from './closed-network.ts';
import { templateWith } from './synthesised.ts';

describe('In a closed network', () => {
  const template = templateWith({ network: closedNetwork });

  test('is named in the deployment file as the README shows it', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, shown] = readme.match(/```json\n("network": \{.*?^\})\n```/ms) ?? [];
    expect(JSON.parse(`{${shown}}`)).toEqual({ network: closedNetwork });
  });
  test('every function stands in the private subnets', () => {
    template.allResourcesProperties('AWS::Lambda::Function', {
      VpcConfig: {
        SubnetIds: closedNetwork.subnets,
        SecurityGroupIds: closedNetwork.securityGroups,
      },
    });
  });
  test('no function is made before Lambda may stand it there', () => {
    template.allResources('AWS::Lambda::Function', {
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('^NetworkRights')]),
    });
  });
  test('S3 and DynamoDB are reached by the route tables, the rest by their names', () => {
    const endpoints = Object.values(template.findResources('AWS::EC2::VPCEndpoint'));
    const made = endpoints.map(({ Properties }) => {
      const service = JSON.stringify(Properties['ServiceName']).match(/\.(\w+)"\]\]\}$/)?.[1];
      return `${service} ${Properties['VpcEndpointType']}`;
    });
    expect(made.sort()).toEqual([
      'dynamodb Gateway',
      'events Interface',
      'kms Interface',
      's3 Gateway',
      'sns Interface',
      'sqs Interface',
    ]);
    template.allResourcesProperties('AWS::EC2::SecurityGroup', {
      SecurityGroupIngress: [
        Match.objectLike({ FromPort: 443, SourceSecurityGroupId: closedNetwork.securityGroups[0] }),
      ],
    });
  });
  test('each service that a function calls has its endpoint', () => {
    const folders = ['../../shared/adapters/aws/', '../../functions/'];
    const texts = folders.flatMap((path) => {
      const folder = new URL(path, import.meta.url);
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    });
    const clients = texts.flatMap((text) => [...text.matchAll(/@aws-sdk\/client-([\w-]+)'/g)]);
    const called = new Set(
      clients.map(([, client = '']) => client.replace('eventbridge', 'events')),
    );
    const elsewhere = ['s3', 'dynamodb', ...calledByPeopleAlone];
    const wanted = [...called].filter((service) => !elsewhere.includes(service));
    expect(wanted.sort()).toEqual([...interfaceServices]);
  });
  test('objects of every bucket pass through the named endpoints alone, and the bucket stays open to its administrators', () => {
    const policies = Object.values(template.findResources('AWS::S3::BucketPolicy'));
    expect(policies).toHaveLength(Object.keys(template.findResources('AWS::S3::Bucket')).length);
    for (const { Properties } of policies) {
      const refused = Properties['PolicyDocument'].Statement.filter(
        ({ Sid }: { Sid?: string }) => Sid === 'ObjectsOnlyThroughEndpoints',
      );
      expect(refused).toEqual([
        expect.objectContaining({
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Condition: {
            StringNotEquals: {
              'aws:SourceVpce': [
                'vpce-0123456789abcdef5',
                { Ref: expect.stringMatching(/^Networks3/) },
              ],
            },
            Bool: { 'aws:PrincipalIsAWSService': 'false', 'aws:ViaAWSService': 'false' },
          },
        }),
      ]);
      expect(JSON.stringify(refused[0].Action)).not.toMatch(/s3:\*|BucketPolicy|PutBucket/);
    }
  });
});

/** Services whose clients the adapters have for commands of people, none of them for functions. */
const calledByPeopleAlone: readonly string[] = ['cloudformation'];

describe('In a closed network with endpoints of its own', () => {
  const { createEndpoints: _, objectsOnlyThrough: __, ...own } = closedNetwork;
  test('the stack makes none, and leaves objects to the rights of their readers', () => {
    const template = templateWith({ network: JSON.stringify(own) });
    template.resourceCountIs('AWS::EC2::VPCEndpoint', 0);
    template.resourceCountIs('AWS::EC2::SecurityGroup', 0);
    expect(JSON.stringify(template.toJSON())).not.toContain('aws:SourceVpce');
  });
  test.each([
    [{ ...own, vpc: 'our network' }, /network\.vpc: must be an identifier like vpc-0123/],
    [{ ...own, vpc: 'vpc-0a' }, /network\.vpc: must be an identifier like vpc-0123/],
    [{ ...own, subnets: [] }, /network\.subnets: must be a list that is not empty/],
    [{ ...own, subnets: 'subnet-1' }, /network\.subnets: must be a list that is not empty/],
    [{ ...own, gateway: true }, /network: Unrecognized key: "gateway"/],
    [{ ...own, objectsOnlyThrough: [] }, /network\.objectsOnlyThrough: must name an endpoint/],
    ['the closed one', /network: must be an object, as in README\. Given: "the closed one"/],
  ])('a network like %j is refused in a sentence', (network, sentence) => {
    expect(() => templateWith({ network })).toThrow(sentence);
  });
});

test('Without a network, no function stands in one and nothing is made in any', () => {
  const template = templateWith();
  template.allResourcesProperties('AWS::Lambda::Function', { VpcConfig: Match.absent() });
  template.resourceCountIs('AWS::EC2::VPCEndpoint', 0);
});

describe('A permissions boundary', () => {
  test.each([
    ['TownBoundary', { 'Fn::Join': ['', Match.arrayWith([':policy/TownBoundary'])] }],
    [
      'arn:aws:iam::111122223333:policy/town/Boundary',
      'arn:aws:iam::111122223333:policy/town/Boundary',
    ],
  ])('%s bounds every role of the stack', (permissionsBoundary, bound) => {
    const template = templateWith({ permissionsBoundary });
    template.allResourcesProperties('AWS::IAM::Role', { PermissionsBoundary: bound });
  });
  test('that is no policy is refused in a sentence', () => {
    expect(() => templateWith({ permissionsBoundary: 'arn:aws:iam::1:role/x' })).toThrow(
      /permissionsBoundary: must be the name of a managed policy of the account, or arn:aws:iam/,
    );
  });
});
