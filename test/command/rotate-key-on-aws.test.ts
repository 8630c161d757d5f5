import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type DeploymentInProcess, startDeployment } from './deployment-in-process.ts';
import { run } from './program.ts';
import { resident, viewOf } from './resident-views.ts';
import { configuration, removeFolder, sharedFolder } from './small-office.ts';

const folder = sharedFolder();
const config = configuration(folder);
let deployment: DeploymentInProcess;

beforeAll(async () => {
  deployment = await startDeployment(config);
  for (const [name, value] of Object.entries(deployment.environment)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await deployment.close();
  removeFolder(folder);
});

const status = () => run(['rotate-key', '--status', '--stack', 'Sekisho']);

async function seen(): Promise<readonly string[]> {
  const asked = ['--by', 'S0900', '--reason', '点検', '--format', 'json'];
  const home = ['--stack', 'Sekisho', '--config', config];
  const { stdout } = await run(['who-saw', resident, ...asked, ...home]);
  return ['S0001', 'S0002'].filter((actor) => stdout.includes(actor));
}

test('on AWS a key is changed by deployments, and the command says what is left', async () => {
  await deployment.upload('events/first.jsonl', viewOf('S0001', 10));
  expect((await status()).stdout).toContain('In use: key 1.');

  deployment.deploy('2,1');
  expect((await status()).stdout).toMatch(/key 2.*To be read again: 1 \(events\/first\.jsonl\)/);
  await deployment.upload('events/second.jsonl', viewOf('S0002', 20));
  expect(await seen()).toEqual(['S0001', 'S0002']);

  await deployment.upload('events/first.jsonl', viewOf('S0001', 10));
  expect((await status()).stdout).toContain('No file is to be read again');
  deployment.deploy('2');
  expect(await seen()).toEqual(['S0001', 'S0002']);
});

test('on AWS nothing of it is begun or finished by the command', async () => {
  const refused = await run(['rotate-key', '--stack', 'Sekisho', '--finish']);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('deployment.json');
});
