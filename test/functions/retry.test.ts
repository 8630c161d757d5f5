import { expect, test } from 'vitest';
import { uploadedObjects } from '../../functions/object-created.ts';
import { secondsUntilRetry } from '../../functions/retry.ts';
import { UnreadableFileError } from '../../shared/errors.ts';

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test('a service that is busy is asked again later and later, for at most a quarter of an hour', () => {
  const busy = new Error('ThrottlingException');
  const pauses = [1, 2, 3, 4, 5, 6, 50].map((count) => secondsUntilRetry(busy, count));
  expect(pauses).toEqual([30, 60, 120, 240, 480, 900, 900]);
});

test.each([
  ['an unreadable file', new UnreadableFileError({ ja: '壊れています', en: 'broken' })],
  ['a message that is no JSON', thrownBy(() => uploadedObjects('hello'))],
  ['a message of another kind', thrownBy(() => uploadedObjects('{}'))],
])('%s goes towards the dead letters at once', (_what, error) => {
  expect(secondsUntilRetry(error, 1)).toBe(0);
});
