import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStackResourceCommand,
  waitUntilStackCreateComplete,
} from '@aws-sdk/client-cloudformation';
import { type Run, runProgram } from '../command/program.ts';
import { account, type Emulator, outputFolder } from './emulator.ts';

/** Someone of the security team at the command line, with the rights of a role of theirs alone. */
export interface Asker {
  sekisho(...words: readonly string[]): Promise<Run>;
}

/**
 * A role that bears these policies and nothing else, and whoever takes it on by a profile; `alsoMay`
 * are actions that the emulator asks of all resources where AWS asks them of those that are named.
 */
export async function openAsker(
  emulator: Emulator,
  name: string,
  policies: readonly string[],
  settingsFolder: string,
  alsoMay: readonly string[] = [],
): Promise<Asker> {
  const { accessKeyId, secretAccessKey } = emulator.client.credentials;
  const profiles = `
[profile ${name}]
role_arn = arn:aws:iam::${account}:role/${await roleOf(emulator, name, policies, alsoMay)}
source_profile = person
[profile person]
aws_access_key_id = ${accessKeyId}
aws_secret_access_key = ${secretAccessKey}
`;
  const AWS_CONFIG_FILE = join(outputFolder, `${name}.profiles`);
  writeFileSync(AWS_CONFIG_FILE, profiles, { mode: 0o600 });
  const environment = {
    ...emulator.environment,
    AWS_ACCESS_KEY_ID: undefined,
    AWS_SECRET_ACCESS_KEY: undefined,
    AWS_CONFIG_FILE,
    AWS_PROFILE: name,
    SEKISHO_CONFIG: settingsFolder,
  };
  return { sekisho: (...words) => runProgram([...words, '--stack', 'Sekisho'], environment) };
}

async function roleOf(
  emulator: Emulator,
  name: string,
  ManagedPolicyArns: readonly string[],
  alsoMay: readonly string[],
): Promise<string> {
  const client = new CloudFormationClient(emulator.client);
  const Principal = { AWS: `arn:aws:iam::${account}:root` };
  const Statement = [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }];
  const AssumeRolePolicyDocument = { Version: '2012-10-17', Statement };
  const more = { Effect: 'Allow', Action: alsoMay, Resource: '*' };
  const PolicyDocument = { Version: '2012-10-17', Statement: [more] };
  const Policies = alsoMay.length === 0 ? [] : [{ PolicyName: 'more', PolicyDocument }];
  const Properties = { AssumeRolePolicyDocument, ManagedPolicyArns, Policies };
  const TemplateBody = JSON.stringify({
    Resources: { Asker: { Type: 'AWS::IAM::Role', Properties } },
  });
  const stack = { StackName: name };
  const Capabilities = ['CAPABILITY_IAM' as const];
  await client.send(new CreateStackCommand({ ...stack, TemplateBody, Capabilities }));
  await waitUntilStackCreateComplete({ client, maxWaitTime: 60, minDelay: 1 }, stack);
  const describe = new DescribeStackResourceCommand({ ...stack, LogicalResourceId: 'Asker' });
  return (await client.send(describe)).StackResourceDetail?.PhysicalResourceId ?? '';
}
