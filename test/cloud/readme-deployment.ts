import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../../infra/deployment.ts';
import { commandsOf } from '../readme-commands.ts';
import { chosen, type Deployed, describeDeployed } from './deployed.ts';
import { type Emulator, outputFolder } from './emulator.ts';

const run = promisify(execFile);
const checkout = join(outputFolder, 'checkout');
const leaveOutUnknown = join(projectFolder, 'test/cloud/leave-out-unknown.ts');

/** What the README says to make one's own. */
const deploymentFile = join(checkout, 'deployment.json');

/**
 * Deploys as a stranger does: with the commands of the README's chapter, one after the other, in a
 * checkout of its own, with these settings. The template passes by `leave-out-unknown.ts` before it
 * reaches the emulator, and a person's yes to what is deployed is taken as given.
 */
export async function deployByReadme(emulator: Emulator, settings: string): Promise<Deployed> {
  layOutCheckout();
  const env = {
    ...emulator.environment,
    PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    HOME: process.env['HOME'],
    CDK_HOME: join(outputFolder, 'cdk-home'),
    CDK_DISABLE_CLI_TELEMETRY: '1',
    CDK_REQUIRE_APPROVAL: 'never',
    CDK_APP: `node local/start.cjs infra/app.ts && node ${leaveOutUnknown}`,
    CI: 'true',
  };
  for (const command of commandsOf('Deploying')) {
    const begun = Date.now();
    await run('bash', ['-ec', command], { cwd: checkout, env, maxBuffer: 2 ** 26 });
    console.log(`$ ${command}: ${Math.round((Date.now() - begun) / 1_000)} s`);
    if (command.endsWith('deployment.json')) makeItYours(settings);
  }
  const deployed = await describeDeployed(
    emulator,
    join(checkout, 'cdk.out/Sekisho.template.json'),
  );
  rmSync(checkout, { recursive: true });
  return deployed;
}

/** What is tracked here, as it stands, with a copy of the packages: installing then finds them. */
function layOutCheckout(): void {
  rmSync(checkout, { recursive: true, force: true });
  mkdirSync(checkout, { recursive: true });
  const asked = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const names = execFileSync('git', asked, { cwd: projectFolder, encoding: 'utf8' });
  for (const name of names.split('\0').filter((one) => existsSync(join(projectFolder, one)))) {
    if (name !== '') cpSync(join(projectFolder, name), join(checkout, name));
  }
  execFileSync('cp', ['-a', join(projectFolder, 'node_modules'), checkout]);
}

function makeItYours(settings: string): void {
  const sample = JSON.parse(readFileSync(deploymentFile, 'utf8'));
  writeFileSync(deploymentFile, JSON.stringify({ ...sample, ...chosen, settings }, null, 2));
}
