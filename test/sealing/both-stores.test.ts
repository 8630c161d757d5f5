import { afterAll, beforeAll, expect, it } from 'vitest';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { foldFile, ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import { type DynamodbInProcess, startDynamodb } from '../adapters/dynamodb-in-process.ts';
import { interruptedWorker, worker } from './crashing-ports.ts';
import { differences, homeOfTest, judgedIn, logFile, missingIn } from './homes.ts';
import { scattered, shuffled } from './scattering.ts';
import { sealAll, work } from './shifts.ts';
import { tinyLog, tinySettings } from './tiny-town.ts';

const timeout = 120_000;
const settings = tinySettings();
const lines = tinyLog(1);

let dynamodb: DynamodbInProcess;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.close());

/** A home of the cloud: all that is kept stands in a table. */
async function inTheCloud(): Promise<Pipeline> {
  const store = dynamodbStore(dynamodb.client, await dynamodb.createTable());
  return { ...(await homeOfTest(settings)), ...store };
}

async function embedded() {
  const home = await homeOfTest(settings);
  await foldFile(logFile('juki/all.jsonl', lines), home);
  await sealAll(worker(home));
  return judgedIn(home);
}

it('holds the same judgement in a table as in a file', { timeout }, async () => {
  const home = await inTheCloud();
  await foldFile(logFile('juki/all.jsonl', lines), home);
  await sealAll(worker(home));
  expect(differences(await judgedIn(home), await embedded())).toEqual([]);
});

for (const seed of [1, 2])
  it(`comes to the same in a table, though workers die and files are late (${seed})`, {
    timeout,
  }, async () => {
    const scattering = { seed, files: 4, byTime: seed % 2 === 1, repeatedPercent: 10 };
    const files = scattered(lines, scattering).map((part, number) =>
      logFile(`juki/${number}.jsonl`, part),
    );
    const home = await inTheCloud();
    const [late, ...others] = shuffled(files, seed);
    if (late === undefined) throw new Error('There is no file.');
    const dying = { survives: 20 * seed, before: seed === 2 };
    const readers = [
      { worker: dying, files: [0, 1] },
      { worker: { survives: null, before: false }, files: [1, 0] },
    ];
    await work({ readers, sealers: [dying] }, others, ingestFile, home);
    for (const file of others) await ingestFile(file, worker(home));
    const arrive = () => ingestFile(late, worker(home));
    await sealAll(interruptedWorker(home, 30 * seed, arrive));
    await arrive();
    await sealAll(worker(home));
    const [found, wanted] = [await judgedIn(home), await embedded()];
    expect(differences({ ...found, cases: wanted.cases }, wanted)).toEqual([]);
    expect(missingIn(found.cases, wanted.cases)).toEqual([]);
  });
