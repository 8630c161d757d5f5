import type { AccessEvent } from '../event.ts';
import type { Text } from '../language.ts';
import { dataClassesOf } from './data-classes.ts';
import { emptyEvent } from './empty-event.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';
import { isBlank, lineSplitter } from './text-lines.ts';

/** Reads logs of one record a line; `fill` fills the event out of it, or says why it cannot. */
export function lineEventReader(
  fill: (event: AccessEvent, line: string) => Text | null,
  context: ReadingContext,
): RecordReader {
  const { out, source, systems } = context;
  const event = emptyEvent(source.id, source.system);
  const lines = lineSplitter({
    line(text, number) {
      if (isBlank(text)) return;
      const problem = fill(event, text);
      event.line = number;
      event.dataClasses = dataClassesOf(systems, event.system, event.screen);
      if (problem === null) out.accept(event, text);
      else out.reject(number, problem, text);
    },
    reject: out.reject,
  });
  return { push: lines.push, refuse: lines.refuse, end() {}, recognised: () => false };
}
