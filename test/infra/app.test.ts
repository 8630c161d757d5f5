import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { sampleFile } from '../../infra/deployment-file.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'sekisho-app-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the app as the CDK does, with what `-c` gives beside the sample of the deployment file. */
function synth(changes: Readonly<Record<string, unknown>>) {
  const context = JSON.stringify({ deployment: sampleFile, ...changes });
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

test('a deployment file that is not there is told, with where to copy one from', () => {
  const { status, told } = synth({ deployment: 'nowhere.json' });
  expect(status).toBe(2);
  expect(told).toContain('nowhere.json cannot be read. Copy infra/sample-deployment.json to');
  expect(told).toContain('nowhere.json を読めません');
  expect(told).not.toMatch(/^\s+at /m);
});

test.each([
  ['that is broken off', '{"region":', 'is not JSON'],
  ['that is a list', '[]', 'must be an object in JSON, like infra/sample-deployment.json'],
  ['with a key that there is not', '{"regoin":"x"}', 'keys that there are not: regoin. Allowed: '],
  [
    'that lacks an address',
    '{"region":"ap-northeast-3","settings":"local/sample"}',
    'operationsEmail',
  ],
])('a deployment file %s is told in a sentence', (_, text, sentence) => {
  const deployment = join(folder, 'deployment.json');
  writeFileSync(deployment, text);
  const { status, told } = synth({ deployment });
  expect([status, told]).toEqual([2, expect.stringContaining(sentence)]);
  expect(told).not.toMatch(/^\s+at /m);
});
