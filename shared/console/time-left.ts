import type { PageContext } from './page-context.ts';

const minuteMs = 60_000;
const hourMinutes = 60;
const dayMinutes = 24 * hourMinutes;

/**
 * A span of time (ms, its sign left out) in words, down to the minute: its greatest unit and the next
 * one, which is left out where it is nought (`3日4時間`, `16時間`).
 */
export function spanWords({ words, count }: PageContext, spanMs: number): string {
  const { time } = words.handling;
  const minutes = Math.floor(Math.abs(spanMs) / minuteMs);
  const units = [
    { amount: Math.floor(minutes / dayMinutes), name: time.days },
    { amount: Math.floor((minutes % dayMinutes) / hourMinutes), name: time.hours },
    { amount: minutes % hourMinutes, name: time.minutes },
  ];
  const first = units.findIndex(({ amount }) => amount > 0);
  if (first === -1) return time.minutes(count(0));
  return units
    .slice(first, first + 2)
    .filter(({ amount }) => amount > 0)
    .map(({ amount, name }) => name(count(amount)))
    .join(time.between);
}

/** How long until a deadline (ms since 1970), or since it passed, at the page's now. */
export function timeLeft(context: PageContext, deadline: number): string {
  const { time } = context.words.handling;
  const amount = spanWords(context, deadline - context.now);
  return deadline > context.now ? time.left(amount) : time.past(amount);
}
