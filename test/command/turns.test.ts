import { expect, test } from 'vitest';
import { createTurns } from '../../local/turns.ts';

test('work takes turns in the order in which it was asked for, whatever becomes of it', async () => {
  const turns = createTurns();
  const happened: string[] = [];
  const piece = (name: string, fails: boolean) =>
    turns.take(async () => {
      happened.push(`${name} begins`);
      await new Promise((later) => setImmediate(later));
      happened.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  expect(turns.ended()).toBe(0);
  const all = [piece('a', false), piece('b', true), piece('c', false)];
  expect(turns.ended()).toBeNull();
  const [a, b, c] = await Promise.allSettled(all);
  expect(happened).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect([a?.status, b?.status, c?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(turns.ended()).toBe(3);
});
