import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import * as z from 'zod';
import { account, type Emulator, outputFolder, region } from './emulator.ts';
import { leaveOutUnknown } from './unknown-types.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const cdk = join(project, 'node_modules/aws-cdk/bin/cdk');
const run = promisify(execFile);

const templateFile = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});
export type TemplateResources = z.infer<typeof templateFile>['Resources'];

/** The real stack, standing in the emulator. */
export interface Deployed {
  readonly resources: TemplateResources;
  /** Physical ids by logical id. */
  readonly physicalIds: ReadonlyMap<string, string>;
  /** The physical id of the one resource of a type whose logical id begins so. */
  physicalId(type: string, logicalPrefix: string): string;
}

/** A checkout of Sekisho, and how the CDK is told what to deploy of it. */
export interface Checkout {
  readonly folder: string;
  readonly words: readonly string[];
}

/** This checkout, with a deployment file for these settings, and what else it says. */
function thisCheckout(settings: string, more: Readonly<Record<string, unknown>>): Checkout {
  const file = join(outputFolder, 'deployment.json');
  mkdirSync(outputFolder, { recursive: true });
  writeFileSync(file, JSON.stringify({ ...chosen, settings, ...more }, null, 2));
  return { folder: project, words: ['--context', `deployment=${file}`] };
}

/** What a deployment in the emulator says besides its settings. */
export const chosen = {
  region,
  operationsEmail: 'operations@kisaragi.example',
  runbook: 'README.md',
  linksFrom: '127.0.0.0/8',
};

/**
 * Bootstraps and deploys this checkout with these settings, and what else its deployment file says, as
 * an engineer would.
 */
export function deploy(
  emulator: Emulator,
  settingsFolder: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Deployed> {
  return deployCheckout(emulator, thisCheckout(settingsFolder, more));
}

/** Emulators whose account the CDK has prepared. */
const bootstrapped = new WeakSet<Emulator>();

/** The same for any checkout. */
export async function deployCheckout(
  emulator: Emulator,
  { folder, words }: Checkout,
): Promise<Deployed> {
  const env = {
    ...emulator.environment,
    PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    CDK_HOME: join(outputFolder, 'cdk-home'),
    CDK_DISABLE_CLI_TELEMETRY: '1',
    CI: 'true',
  };
  const output = join(outputFolder, 'cdk.out');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(outputFolder, { recursive: true });
  const call = (cwd: string, ...args: readonly string[]) =>
    run(process.execPath, [cdk, ...args], { cwd, env, maxBuffer: 2 ** 26 });
  if (!bootstrapped.has(emulator)) {
    // Where no app stands, it is asked for none.
    await call(outputFolder, 'bootstrap', `aws://${account}/${region}`);
    bootstrapped.add(emulator);
  }
  await call(folder, 'synth', '--quiet', '--output', output, ...words);
  const template = join(output, 'Sekisho.template.json');
  leaveOutUnknown(template);
  await call(folder, 'deploy', '--require-approval', 'never', '--app', output);
  return describeDeployed(emulator, template);
}

/** What stands in the emulator of the template that it was given. */
export async function describeDeployed(emulator: Emulator, template: string): Promise<Deployed> {
  const { Resources: resources } = templateFile.parse(JSON.parse(readFileSync(template, 'utf8')));
  const client = new CloudFormationClient(emulator.client);
  const physicalIds = new Map<string, string>();
  for await (const page of paginateListStackResources({ client }, { StackName: 'Sekisho' })) {
    for (const one of page.StackResourceSummaries ?? []) {
      physicalIds.set(one.LogicalResourceId ?? '', one.PhysicalResourceId ?? '');
    }
  }
  return {
    resources,
    physicalIds,
    physicalId(type, logicalPrefix) {
      const ids = Object.entries(resources)
        .filter(([id, { Type }]) => Type === type && id.startsWith(logicalPrefix))
        .map(([id]) => physicalIds.get(id));
      const [only] = ids;
      if (ids.length !== 1 || !only) throw new Error(`${ids.length} of ${type} ${logicalPrefix}`);
      return only;
    },
  };
}
