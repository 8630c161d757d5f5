import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { outputFolder } from '../../cloud/emulator.ts';
import type { StandingStack } from '../standing-stack.ts';

/** Of one function: the bundle, and how long fresh processes take to be ready for an event. */
export interface Initialisation {
  readonly entry: string;
  readonly bytes: number;
  readonly milliseconds: readonly number[];
}

const entryInMap = /functions\/([a-z-]+)\.ts"/g;
const started = z.object({ milliseconds: z.number() });

/**
 * Imports every bundle in processes of their own, each with the environment that the stack gives it;
 * what a function asks KMS for when it starts is part of it.
 */
export async function initialisations(
  stack: StandingStack,
  runs: number,
): Promise<readonly Initialisation[]> {
  const folder = join(outputFolder, 'cdk.out');
  const bundles = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((one) => statSync(one).isDirectory() && readdirSync(one).includes('index.mjs'));
  const environments = await environmentsByEntry(stack);
  const found: Initialisation[] = [];
  for (const bundle of bundles) {
    const entry = entryOf(bundle, [...environments.keys()]);
    const milliseconds: number[] = [];
    for (let run = 0; run < runs; run += 1)
      milliseconds.push(await initialise(bundle, stack, environments.get(entry) ?? {}));
    found.push({ entry, bytes: statSync(join(bundle, 'index.mjs')).size, milliseconds });
  }
  return found.sort((a, b) => a.entry.localeCompare(b.entry));
}

function entryOf(bundle: string, entries: readonly string[]): string {
  const map = readFileSync(join(bundle, 'index.mjs.map'), 'utf8');
  const named = [...map.matchAll(entryInMap)].map(([, name = '']) => name);
  const entry = entries.find((one) => named.includes(one));
  if (entry === undefined) throw new RangeError(`Nobody knows the bundle ${bundle}.`);
  return entry;
}

/** `POWERTOOLS_SERVICE_NAME` is the entry (infra/function.ts). */
async function environmentsByEntry({ emulator, deployed }: StandingStack) {
  const lambda = new LambdaClient(emulator.client);
  const found = new Map<string, Readonly<Record<string, string>>>();
  for (const [id, { Type }] of Object.entries(deployed.resources)) {
    if (Type !== 'AWS::Lambda::Function') continue;
    const FunctionName = deployed.physicalIds.get(id);
    const { Environment } = await lambda.send(
      new GetFunctionConfigurationCommand({ FunctionName }),
    );
    const variables = Environment?.Variables ?? {};
    found.set(variables['POWERTOOLS_SERVICE_NAME'] ?? id, variables);
  }
  return found;
}

async function initialise(
  bundle: string,
  { emulator }: StandingStack,
  variables: Readonly<Record<string, string>>,
): Promise<number> {
  const script = `
    const begun = performance.now();
    await import(${JSON.stringify(join(bundle, 'index.mjs'))});
    console.log(JSON.stringify({ milliseconds: performance.now() - begun }));
    process.exit(0);
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--enable-source-maps', '--input-type=module', '--eval', script],
    { cwd: bundle, env: { ...variables, NODE_OPTIONS: '', ...emulator.environment } },
  );
  return started.parse(JSON.parse(stdout)).milliseconds;
}
