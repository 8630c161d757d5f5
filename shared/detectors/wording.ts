import type { Text } from '../language.ts';
import type { JudgedEvent, LocalWords } from './detector.ts';

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

/** How many log lines the events stand for, repeated ones included. */
export function linesIn(events: readonly JudgedEvent[]): number {
  return events.reduce((sum, event) => sum + event.count, 0);
}

/** First and last local time of the events, which are sorted; empty strings where there are none. */
export function spanOf(
  events: readonly JudgedEvent[],
  words: LocalWords,
): { readonly first: string; readonly last: string } {
  const [first, last] = [events[0], events.at(-1)];
  return {
    first: first === undefined ? '' : words.time(first.at),
    last: last === undefined ? '' : words.time(last.at),
  };
}
