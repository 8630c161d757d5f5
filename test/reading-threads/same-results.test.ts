import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { claimedFiles } from '../../local/command/claimed-files.ts';
import type { TakingIn } from '../../local/command/take-in-all.ts';
import { takeInAll } from '../../local/command/take-in-all.ts';
import { openState } from '../../local/composition.ts';
import { startThread } from '../../local/reading-threads/thread.ts';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { foldFile, ingestFile } from '../../shared/pipeline.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { configuration, eventLines, ownFolder, put } from '../command/small-office.ts';

const head = 'at,actor,action,outcome,system,records,subject,sequence\n';
const lines = eventLines();

/** Everything that may befall a file, and files that are read faster than those before them. */
function inbox(folder: string): string {
  put(folder, 'inbox/table/1-long.csv', head + rows(1, 4_000));
  put(folder, 'inbox/events/2.jsonl', lines.join('\n'));
  put(folder, 'inbox/events/3-again.jsonl', lines.join('\n'));
  put(folder, 'inbox/events/4-packed.jsonl.gz', gzipSync(`${lines.join('\n')}\nno event\n`));
  put(folder, 'inbox/events/5-torn.jsonl.gz', gzipSync(lines.join('\n')).subarray(0, 300));
  put(folder, 'inbox/table/6-binary.csv', new Uint8Array([65, 0, 66]));
  put(folder, 'inbox/table/7-rejected.csv', head + rows(1, 40) + 'いいえ,\n'.repeat(2_500));
  put(folder, 'inbox/table/8-empty.csv', '');
  put(folder, 'inbox/other/9.csv', 'of no source');
  for (let day = 2; day < 8; day += 1) {
    put(folder, `inbox/table/day-${day}.csv`, head + rows(day, 60));
  }
  return join(folder, 'inbox');
}

function rows(day: number, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const minute = String(index % 60).padStart(2, '0');
    const at = `2026-06-0${day}T1${index % 8}:${minute}:00+09:00`;
    const what = index % 97 === 5 ? 'export,success,juki,300,' : 'view,success,juki,1,';
    return `${at},S000${1 + (index % 3)},${what}${String(index).padStart(8, '0')},${day}-${index}\n`;
  }).join('');
}

interface Outcome {
  readonly told: readonly string[];
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
  readonly quarantine: readonly string[];
  readonly alerts: readonly string[];
}

async function outcomeOf(
  folder: string,
  name: string,
  how: Pick<TakingIn, 'take' | 'threadCount' | 'start'>,
): Promise<Outcome> {
  const settings = loadSettings(settingsFolder(configuration(folder)));
  const stateFolder = join(folder, name);
  const now = () => Date.parse('2026-06-10T09:00:00+09:00');
  const { linkKey: _, ...state } = await openState(stateFolder, settings, { now });
  const told: string[] = [];
  const { files } = await claimedFiles([join(folder, 'inbox')], settings.sources);
  try {
    await takeInAll(files, {
      ...how,
      pipeline: { ...state, subjectKey: new Uint8Array(32).fill(7) },
      terminal: { tell: (message) => told.push(message.ja) },
    });
  } finally {
    state.close();
  }
  return {
    told,
    tables: tablesOf(join(stateFolder, 'sekisho.sqlite')),
    quarantine: textsBelow(join(stateFolder, 'quarantine')),
    alerts: textsBelow(join(stateFolder, 'outbox')),
  };
}

/** Every row, in the order in which it was written. */
function tablesOf(path: string): Outcome['tables'] {
  const database = new DatabaseSync(path, { readOnly: true });
  const names = ['manifests', 'contributions', 'days', 'source_days', 'cases', 'actions'];
  const tables = names.map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all()]);
  database.close();
  return Object.fromEntries(tables);
}

function textsBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path.slice(folder.length)}\n${readFileSync(path, 'utf8')}`);
}

test('ingest writes, judges and tells the same with threads as without', async () => {
  const folder = ownFolder();
  inbox(folder);
  const here = await outcomeOf(folder, 'here', { take: ingestFile, threadCount: 0 });
  expect(here.told).toHaveLength(15);
  expect(here.tables['contributions']?.length).toBeGreaterThan(20);
  expect(here.tables['cases']?.length).toBeGreaterThan(2);
  expect(here.quarantine.length).toBeGreaterThan(2);
  expect(here.alerts.length).toBeGreaterThan(2);
  for (const threadCount of [1, 2]) {
    const answered: string[] = [];
    const start = noting(answered);
    const outcome = await outcomeOf(folder, `threads-${threadCount}`, { threadCount, start });
    expect(outcome).toEqual(here);
    // The twelfth is read again where its copy is still in hand.
    expect(answered.filter((kind) => kind === 'folded').length).toBeGreaterThanOrEqual(11);
    expect(answered.filter((kind) => kind === 'failed')).toEqual([]);
  }
});

test('replay folds the same with threads as without', async () => {
  const folder = ownFolder();
  inbox(folder);
  const here = await outcomeOf(folder, 'here', { take: foldFile, threadCount: 0 });
  expect(await outcomeOf(folder, 'there', { take: foldFile, threadCount: 2 })).toEqual(here);
});

test('loses nothing where threads end before their files do', async () => {
  const folder = ownFolder();
  inbox(folder);
  const here = await outcomeOf(folder, 'here', { threadCount: 0 });
  for (const answers of [0, 1, 4]) {
    const start = endingAfter(answers);
    const outcome = await outcomeOf(folder, `ending-${answers}`, { threadCount: 2, start });
    expect(outcome, `after ${answers} answers`).toEqual(here);
  }
});

/** Threads whose answers are noted. */
function noting(answered: string[]): typeof startThread {
  return (settings) => {
    const thread = startThread(settings);
    return {
      tell: thread.tell,
      close: thread.close,
      get isAlive() {
        return thread.isAlive;
      },
      async next() {
        const answer = await thread.next();
        answered.push(answer?.kind ?? 'end');
        return answer;
      },
    };
  };
}

/** Real threads that are ended from outside after so many of their answers. */
function endingAfter(answers: number): typeof startThread {
  return (settings) => {
    const thread = startThread(settings);
    let left = answers;
    return {
      tell: thread.tell,
      close: thread.close,
      get isAlive() {
        return thread.isAlive;
      },
      async next() {
        if (left === 0) await thread.close();
        left -= 1;
        return thread.next();
      },
    };
  };
}
