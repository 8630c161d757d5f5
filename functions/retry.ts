import * as z from 'zod';
import { UnreadableFileError } from '../shared/errors.ts';

const firstPauseSeconds = 30;
const pauseSecondsMax = 900;

/**
 * Seconds until a failed message is tried again. The queue's own wait is as long as the longest
 * file takes, many times over; a busy service is back in half a minute, and a file that cannot be
 * read should reach the dead letters, and their alarm, at once.
 */
export function secondsUntilRetry(error: unknown, receiveCount: number): number {
  if (neverGetsBetter(error)) return 0;
  return Math.min(pauseSecondsMax, firstPauseSeconds * 2 ** Math.max(0, receiveCount - 1));
}

function neverGetsBetter(error: unknown): boolean {
  return (
    error instanceof UnreadableFileError ||
    error instanceof z.ZodError ||
    error instanceof SyntaxError ||
    error instanceof URIError
  );
}
