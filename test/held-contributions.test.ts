import { expect, test } from 'vitest';
import { holdContributions } from '../shared/held-contributions.ts';
import type { Contribution } from '../shared/history/contribution.ts';
import { limits } from '../shared/limits.ts';

function contribution(part: number, bytes: Uint8Array): Contribution {
  return { actor: `S${part}`, logDay: '2026-11-20', file: 'f', source: 's', part, bytes };
}

test('what is held is handed out as it came, in order and in pieces, and then held no more', () => {
  const all = Array.from({ length: 2_500 }, (_, part) =>
    contribution(
      part,
      Uint8Array.from({ length: part % 7 }, (__, place) => part + place),
    ),
  );
  const held = holdContributions();
  held.add(all.slice(0, 1_100));
  held.add(all.slice(1_100));
  const pieces = [...held.release()];
  expect(pieces.flat()).toEqual(all);
  expect(pieces.map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
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
