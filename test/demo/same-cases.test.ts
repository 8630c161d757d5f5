import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReplay } from '../../local/composition.ts';
import { type LogInInbox, writeLogs } from '../../local/demo/write-logs.ts';
import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { printCase } from '../../shared/cases/contract-case.ts';
import { ingestFile } from '../../shared/pipeline.ts';
import type { LogFile } from '../../shared/ports.ts';
import { spanOf } from '../../shared/sealing/loaded-history.ts';
import { sealThrough } from '../../shared/sealing/seal.ts';
import { loadSettings } from '../../shared/settings/load.ts';

const settings = loadSettings(
  settingsFolder(fileURLToPath(new URL('../../local/sample/', import.meta.url))),
);
let folder: string;
let logs: readonly LogInInbox[];
let inOrder: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sekisho-same-'));
  // The two weeks in which the incidents are.
  const isTried = ({ date }: LogInInbox) => date >= '2026-10-05' && date <= '2026-10-18';
  logs = (await writeLogs(folder, settings, 11)).filter(isTried);
  inOrder = await casesOf(logs.map(whole));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the files in order hold cases', () => {
  expect(inOrder).toHaveLength(3);
});

test('the same files in reverse order give the same cases', async () => {
  expect(await casesOf(logs.map(whole).reverse())).toEqual(inOrder);
}, 120_000);

test('the same files twice give the same cases', async () => {
  expect(await casesOf([...logs, ...logs].map(whole))).toEqual(inOrder);
}, 120_000);

test('files split in the middle, the halves apart, and whole again give the same cases', async () => {
  const halves = await Promise.all(logs.map(split));
  const [first, second] = [halves.map(([one]) => one), halves.map(([, other]) => other)];
  const some = logs.filter((_, index) => index % 3 === 0).map(whole);
  expect(await casesOf([...second.flat().reverse(), ...first.flat(), ...some])).toEqual(inOrder);
}, 120_000);

function whole({ path, name }: LogInInbox): LogFile {
  return logFileAt(path, name);
}

/** Both halves of a file's lines. Headers stand in both; documents of JSON are left whole. */
async function split(log: LogInInbox): Promise<readonly [readonly LogFile[], readonly LogFile[]]> {
  if (log.source === 'documents-trail') return [[whole(log)], []];
  const bytes = await readFile(log.path);
  // Latin-1 keeps every byte of Shift_JIS; no second byte of a character is a line end.
  const text = (log.name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const headerLines = { 'juki-operation': 4, 'insurance-access': 1 }[log.source] ?? 0;
  const [header, body] = [lines.slice(0, headerLines), lines.slice(headerLines)];
  const middle = Math.floor(body.length / 2);
  const part = (own: readonly string[], mark: string): LogFile => {
    const content = Buffer.from([...header, ...own].join(''), 'latin1');
    return {
      name: log.name.replace(/(\.\w+)(\.gz)?$/, `-${mark}$1$2`),
      async *open() {
        yield content;
      },
    };
  };
  return [[part(body.slice(0, middle), 'a')], [part(body.slice(middle), 'b')]];
}

/** The contract's case lines, without the places that the evidence names. */
async function casesOf(files: readonly LogFile[]): Promise<readonly string[]> {
  const state = await openReplay(null, settings, () => 0);
  try {
    for (const file of files) {
      const { manifest } = await ingestFile(file, state);
      expect(manifest.status, manifest.reason?.en).toBe('read');
    }
    // What is told on arrival knows of the work that had arrived by then; the seal knows of all.
    const span = await spanOf(state.manifests);
    if (span !== null) await sealThrough(span.until, state);
    const page = await state.cases.list({ kind: 'all' }, null);
    expect(page.next).toBeNull();
    const lines = page.records.map(({ facts }) => printCase(facts, 'ja'));
    return lines.map((line) => line.replace(/"evidence":\[.*\]/, '')).sort();
  } finally {
    state.close();
  }
}
