import { type Line, linesByDay, type Texts } from './city-records.ts';
import { workingDays } from './office-time.ts';
import { openWorkBook, type WorkBook } from './recorded-work.ts';
import { type PlainDay, plainDayOf } from './staff-day.ts';
import { type PlainUsual, usualOn } from './usual.ts';

/** A city counted by plain code, to hold sentences against. */
export interface PlainCity {
  readonly book: WorkBook;
  /** Everybody's days, earliest first. */
  readonly byActor: ReadonlyMap<string, readonly PlainDay[]>;
  dayOf(actor: string, logDay: string): PlainDay | undefined;
  /** How many working days there were up to a log day. */
  workingDays(logDay: string): number;
  usualOn(logDay: string): PlainUsual;
  /** The line that a place of evidence names. */
  lineAt(file: string, line: number): Line | undefined;
}

export function plainCity(texts: Texts): PlainCity {
  const byDay = linesByDay(texts);
  const book = openWorkBook(texts, byDay);
  const days = [...byDay].map(([key, lines]) => {
    const [actor = '', logDay = ''] = key.split(' ');
    return plainDayOf(actor, logDay, lines, book);
  });
  days.sort((one, other) => (one.logDay < other.logDay ? -1 : 1));
  const byActor = Map.groupBy(days, ({ actor }) => actor);
  const first = days[0]?.logDay ?? '';
  const upTo = remembered((logDay) => workingDays(first, logDay));
  const places = new Map<string, Line>();
  for (const lines of byDay.values())
    for (const one of lines) places.set(`${one.file}:${one.line}`, one);
  return {
    book,
    byActor,
    dayOf: (actor, logDay) => byActor.get(actor)?.find((one) => one.logDay === logDay),
    workingDays: upTo,
    usualOn: remembered((logDay) => usualOn(logDay, { byActor, workingDays: upTo })),
    lineAt: (file, line) => places.get(`${file}:${line}`),
  };
}

function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
