import { expect, test } from 'vitest';
import { createArena } from '../../shared/history/arena.ts';

const kilobytes = 1_024;

test('room does not overlap, whatever its size, until it is taken back', () => {
  const arena = createArena();
  const sizes = [
    1,
    700,
    300 * kilobytes,
    900 * kilobytes,
    0,
    3_000 * kilobytes,
    1_024 * kilobytes,
    7,
  ];
  const given = sizes.map((size, number) => arena.allocate(size).fill(number + 1));
  for (const [number, room] of given.entries()) {
    expect(room.length).toBe(sizes[number]);
    expect(room.every((byte) => byte === number + 1)).toBe(true);
  }
});

test('room that is taken back is given again, but no more of it than some megabytes', () => {
  const arena = createArena();
  const buffersOf = (count: number): Set<ArrayBufferLike> =>
    new Set(Array.from({ length: count }, () => arena.allocate(1_000 * kilobytes).buffer));
  const before = buffersOf(100);
  arena.reset();
  const after = buffersOf(100);
  expect(before.size).toBe(100);
  expect([...after].filter((buffer) => before.has(buffer))).toHaveLength(32);
});
