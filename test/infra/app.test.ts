import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));

const deployment = {
  region: 'ap-northeast-1',
  settings: 'local/sample',
  operationsEmail: 'operations@kisaragi.example',
  runbook: 'README.md',
};

/** Runs the app as the CDK does, with this context. */
function synth(changes: Partial<typeof deployment>) {
  const context = JSON.stringify({ ...deployment, ...changes });
  const env = { ...process.env, CDK_CONTEXT_JSON: context };
  const script = ['--no-warnings', 'infra/app.ts'];
  const { status, stderr } = spawnSync(process.execPath, script, { cwd: project, env });
  return { status, told: stderr.toString() };
}

test('a region outside Japan ends with exit status 2 and a sentence in both languages', () => {
  const { status, told } = synth({ region: 'us-east-1' });
  expect(status).toBe(2);
  expect(told).toContain('配備の設定');
  expect(told).toContain('ap-northeast-1 (Tokyo) or ap-northeast-3 (Osaka)');
  expect(told).not.toMatch(/^\s+at /m);
});

test('a configuration folder that is not there is named', () => {
  const { status, told } = synth({ settings: 'local/nowhere' });
  expect(status).toBe(2);
  expect(told).toContain('local/nowhere');
  expect(told).not.toMatch(/^\s+at /m);
});

test('mistakes in the configuration are told with file, line and column', () => {
  const { status, told } = synth({ settings: 'infra' });
  expect(status).toBe(2);
  expect(told).toMatch(/^sekisho\.yaml:1:1: /m);
});
