import { expect, test } from 'vitest';
import { createRoom } from '../../local/reading-threads/room.ts';

/** Whether a promise has been kept by now. */
async function isKept(promise: Promise<void>): Promise<boolean> {
  let kept = false;
  void promise.then(() => {
    kept = true;
  });
  await new Promise(setImmediate);
  return kept;
}

test('holds back what would be too much until enough has been written', async () => {
  const room = createRoom(100);
  await room.take(60);
  await room.take(40);
  const third = room.take(50);
  expect(await isKept(third)).toBe(false);
  room.give(40);
  expect(await isKept(third)).toBe(false);
  room.give(60);
  expect(await isKept(third)).toBe(true);
});

test('lets through by itself what is larger than all of the room', async () => {
  const room = createRoom(100);
  await room.take(10);
  const large = room.take(1_000);
  expect(await isKept(large)).toBe(false);
  room.give(10);
  expect(await isKept(large)).toBe(true);
});
