import { plural } from '../catalogue/en/plural.ts';
import { isEstimated, linesIn } from '../history/stands-for.ts';
import type { Text } from '../language.ts';
import { peopleIn } from '../people.ts';
import type { JudgedEvent, LocalWords } from './detector.ts';

export { linesIn };

/** What fell short of explaining these events, each sentence once, in the order of the events. */
export function remarks(events: readonly JudgedEvent[]): readonly Text[] {
  const said = new Map<string, Text>();
  for (const event of events)
    for (const { remark } of event.shortfalls)
      if (!said.has(remark.ja)) said.set(remark.ja, remark);
  return [...said.values()];
}

/** The titles of the systems that these events touch, in the order of their ids. */
export function systemsOf(events: readonly JudgedEvent[], words: LocalWords): Text {
  const ids = [...new Set(events.map((event) => event.system))].sort();
  const titles = ids.map((id) => words.systemTitle(id));
  return {
    ja: titles.map((title) => title.ja).join('・'),
    en: titles.map((title) => title.en).join(', '),
  };
}

/**
 * When the events happened, to the minute, at the head of a sentence: `2026-10-06 20:41から20:44までに、`
 * and `Between 2026-10-06 20:41 and 20:44,`. Events are sorted by time.
 */
export function when(events: readonly JudgedEvent[], words: LocalWords): Text {
  const first = words.time(events[0]?.at ?? 0);
  const last = words.time(events.at(-1)?.at ?? 0);
  if (first === last) return { ja: `${first}に、`, en: `At ${first},` };
  const [date = '', time = ''] = last.split(' ');
  const end = first.startsWith(date) ? time : last;
  return { ja: `${first}から${end}までに、`, en: `Between ${first} and ${end},` };
}

/**
 * How many people the events reach: `3人分`, `records of 3 people`. Where lines do not say how many,
 * that is said: nobody must read an unknown number as none.
 */
export function peopleReached(events: readonly JudgedEvent[]): Text {
  const people = peopleIn(events);
  const isWhole = events.every((event) => event.records !== null);
  const { ja, en } = amount(people, isEstimated(events));
  const inEnglish = plural(en, 'person', 'people');
  if (isWhole) return { ja: `${ja}人分`, en: `records of ${inEnglish}` };
  if (people === 0) return { ja: '人数不明', en: 'records of an unknown number of people' };
  return { ja: `少なくとも${ja}人分`, en: `records of at least ${inEnglish}` };
}

/** A count as people write it, with separators of thousands: `2,000`. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** A count as a sentence gives it, with 約 and `about` where it is an estimate (a busy day). */
export function amount(count: number, isEstimate: boolean): Text {
  const digits = grouped(count);
  return isEstimate ? { ja: `約${digits}`, en: `about ${digits}` } : { ja: digits, en: digits };
}

/** Said beside the reasons of a finding of which a figure is an estimate. */
export const estimateRemark: Text = {
  ja: 'この日のこのアカウントの記録は2万行を超えるため、標本から推計しています。「約」のない合計も推計です。',
  en: 'This account had more than 20,000 lines that day: the figures are estimated from a sample, those without “about” among them.',
};

/** How often the lines of these events stand there: `約180回`, `about 180 times`. */
export function timesOf(events: readonly JudgedEvent[]): Text {
  const lines = linesIn(events);
  if (!isEstimated(events)) return { ja: `${grouped(lines)}回`, en: often(lines) };
  return { ja: `約${grouped(lines)}回`, en: `about ${grouped(lines)} times` };
}

/** A count with its English noun: `1 person`, `2,000 people`. */
export function counted(count: number, one: string, many: string): string {
  return plural(grouped(count), one, many);
}

/** How often, in English: `once`, `twice`, `180 times`. */
export function often(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${grouped(count)} times`;
}
