import { expect, test } from 'vitest';
import { holdContributions } from '../shared/held-contributions.ts';
import type { Contribution } from '../shared/history/contribution.ts';
import { limits } from '../shared/limits.ts';

function contribution(part: number, bytes: Uint8Array): Contribution {
  return { actor: `S${part}`, logDay: '2026-11-20', file: 'f', source: 's', part, bytes };
}

test('what is held is handed out as it came, and then held no more', () => {
  const one = [contribution(0, Uint8Array.of(1)), contribution(1, new Uint8Array(0))];
  const other = [contribution(2, Uint8Array.of(2, 3))];
  const held = holdContributions();
  held.add(one);
  held.add(other);
  expect([...held.release()]).toEqual([one, other]);
  expect([...held.release()]).toEqual([]);
});

test('no more is to be held than is allowed, and there is room again afterwards', () => {
  const held = holdContributions();
  held.add([contribution(0, new Uint8Array(limits.contributionBytesHeldMax))]);
  expect(held.isFull()).toBe(false);
  held.add([contribution(1, new Uint8Array(1))]);
  expect(held.isFull()).toBe(true);
  for (const _ of held.release());
  expect(held.isFull()).toBe(false);
});
