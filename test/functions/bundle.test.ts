import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { App } from 'aws-cdk-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { deploymentOf } from '../../infra/deployment.ts';
import { addDeploymentFile } from '../../infra/deployment-file.ts';
import { SekishoStack } from '../../infra/stack.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { readSettings } from '../../shared/settings/printed-settings.ts';
import { folderOf } from '../../shared/settings-intake/file-set.ts';
import { sampleContext } from '../infra/synthesised.ts';

const outdir = mkdtempSync(join(tmpdir(), 'sekisho-bundle-'));

/** Folders of the bundles. */
let bundles: readonly string[] = [];

beforeAll(() => {
  const app = new App({ outdir, context: sampleContext() });
  addDeploymentFile(app.node);
  const { region, ...deployment } = deploymentOf(app.node);
  new SekishoStack(app, 'Sekisho', { deployment, env: { region } });
  app.synth();
  bundles = readdirSync(outdir)
    .filter((name) => name.startsWith('asset.') && !name.endsWith('.json'))
    .map((name) => join(outdir, name));
}, 120_000);

afterAll(() => rmSync(outdir, { recursive: true, force: true }));

/** The bundle of a file in `functions/`. */
function bundleOf(entry: string): string {
  const isOf = (folder: string) =>
    readFileSync(join(folder, 'index.mjs.map'), 'utf8').includes(`functions/${entry}.ts"`);
  return bundles.find(isOf) ?? '';
}

function size(folder: string): number {
  return statSync(join(folder, 'index.mjs')).size;
}

/** Kilobytes that each bundle may take: a start reads all of it. */
const kilobytesMax: Readonly<Record<string, number>> = {
  ingest: 1_024,
  seal: 950,
  archive: 950,
  escalate: 850,
  acknowledge: 800,
  settings: 1_536,
  report: 3_072,
};

test.each(Object.entries(kilobytesMax))('the bundle of %s is at most %i KB', (entry, kilobytes) => {
  const bytes = size(bundleOf(entry));
  console.log(`bundle of ${entry}: ${bytes} bytes`);
  expect(bytes).toBeLessThanOrEqual(kilobytes * 1_024);
});

test('every bundle has a bound', () => {
  const bound = Object.keys(kilobytesMax).map(bundleOf);
  expect(new Set(bound)).toEqual(new Set(bundles));
});

test('a bundle starts by itself, with the settings that stand beside it', async () => {
  const clock = bundleOf('escalate');
  const script = `
    const begun = performance.now();
    const { handler } = await import(${JSON.stringify(join(clock, 'index.mjs'))});
    console.log(JSON.stringify({ kind: typeof handler, ms: performance.now() - begun }));
  `;
  const environment = {
    TABLE_NAME: 't',
    TOPIC_ARN: 'a',
    CONTAINMENT_BUS: 'b',
    SETTINGS_BUCKET: 's',
    AWS_REGION: 'ap-northeast-1',
  };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { cwd: clock, env: environment },
  );
  const started = z.object({ kind: z.string(), ms: z.number() }).parse(JSON.parse(stdout));
  console.log(`initialisation of the clock: ${Math.round(started.ms)} ms`);
  expect(started.kind).toBe('function');
});

test('a bundle refuses to start without what the stack tells it', async () => {
  const script = `await import(${JSON.stringify(join(bundleOf('escalate'), 'index.mjs'))})`;
  const start = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    env: { AWS_REGION: 'ap-northeast-1' },
  });
  await expect(start).rejects.toThrow(/TABLE_NAME/);
});

test('what the bundle of ingest loads later stands beside it, and loads', async () => {
  const ingest = bundleOf('ingest');
  expect(readFileSync(join(ingest, 'index.mjs'), 'utf8')).toContain('import("yauzl")');
  const script = `
    const { default: library } = await import('yauzl');
    console.log(typeof library.fromRandomAccessReaderPromise, typeof library.RandomAccessReader);
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { cwd: ingest },
  );
  expect(stdout).toBe('function function\n');
});

test('the bundle of reports prints with what stands beside it', async () => {
  const report = bundleOf('report');
  const script = `
    import { readFileSync } from 'node:fs';
    const { default: library } = await import('pdfmake');
    library.setUrlAccessPolicy(() => false);
    library.setLocalAccessPolicy(() => false);
    library.virtualfs.writeFileSync('font', readFileSync('NotoSansJP-Regular.ttf'));
    library.setFonts({ font: { normal: 'font', bold: 'font' } });
    const content = [{ text: '髙﨑①㈱' }];
    const page = await library.createPdf({ content, defaultStyle: { font: 'font' } }).getBuffer();
    console.log(page.subarray(0, 5).toString());
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { cwd: report },
  );
  expect(stdout).toBe('%PDF-\n');
});

test('the bundle that takes in settings has the deployed files beside it', () => {
  const settings = bundleOf('settings');
  const text = readFileSync(join(settings, 'settings-source.json'), 'utf8');
  const files = z.record(z.string(), z.base64()).parse(JSON.parse(text));
  expect(Object.keys(files)).toContain('staff.csv');
  expect(loadSettings(folderOf(fileSet(files)))).toEqual(
    readSettings(readFileSync(join(settings, 'settings.json'), 'utf8')),
  );
});

function fileSet(files: Readonly<Record<string, string>>) {
  return new Map(
    Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes, 'base64')]),
  );
}
