import { expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { handOver } from '../../shared/cases/hand-over.ts';
import { recordFacts } from '../../shared/cases/record.ts';
import { successorOf } from '../../shared/cases/transitions.ts';
import { caseFacts } from '../adapters/store-samples.ts';

it('of two workers who hand a case to and fro at once, one gives way', async () => {
  const store = openSqliteStore(':memory:').cases;
  for (const id of ['C-a', 'C-b']) await recordFacts(caseFacts({ id }), [], store, 1);
  await Promise.all([handOver('C-a', 'C-b', store, 2), handOver('C-b', 'C-a', store, 2)]);
  const [one, other] = [await store.read('C-a'), await store.read('C-b')];
  expect([successorOf(one?.actions ?? []), successorOf(other?.actions ?? [])]).toEqual([
    null,
    'C-a',
  ]);
  expect((one?.actions.length ?? 0) + (other?.actions.length ?? 0)).toBeLessThan(30);
});
