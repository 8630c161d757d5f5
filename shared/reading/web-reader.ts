import { say } from '../language.ts';
import { dataClassesOf } from './data-classes.ts';
import { emptyEvent } from './empty-event.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';
import { isBlank, lineSplitter } from './text-lines.ts';
import { webFiller } from './web-event.ts';
import { webRequestOf } from './web-line.ts';
import type { WebMap } from './web-map.ts';

/** Reads access logs of Apache and nginx, one request a line. */
export function webReader(map: WebMap, context: ReadingContext): RecordReader {
  const { out, source, systems } = context;
  const fill = webFiller(map);
  const event = emptyEvent(source.id, source.system);
  const lines = lineSplitter({
    line(text, number) {
      if (isBlank(text)) return;
      const request = webRequestOf(text);
      const problem =
        request === null ? say((c) => c.reading.notOfLog('Apache / nginx')) : fill(event, request);
      event.line = number;
      event.dataClasses = dataClassesOf(systems, event.system, event.screen);
      if (problem === null) out.accept(event, text);
      else out.reject(number, problem, text);
    },
    reject: out.reject,
  });
  return { ...lines, end() {}, recognised: () => false };
}
