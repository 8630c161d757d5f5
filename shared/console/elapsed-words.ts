import type { ConsoleWords } from './words.ts';

const hourMinutes = 60;
const dayMinutes = 24 * hourMinutes;

/** How long the response has run or took (ms), in days, hours and minutes. */
export function elapsedWords({ clocks }: ConsoleWords, elapsedMs: number): string {
  const minutes = Math.floor(elapsedMs / 60_000);
  return clocks.response.elapsed(
    String(Math.floor(minutes / dayMinutes)),
    String(Math.floor((minutes % dayMinutes) / hourMinutes)),
    String(minutes % hourMinutes),
  );
}
