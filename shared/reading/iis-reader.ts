import { say, type Text } from '../language.ts';
import { dataClassesOf } from './data-classes.ts';
import { emptyEvent } from './empty-event.ts';
import { layoutOf, missingFields, requestOfW3c, type W3cLayout } from './iis-line.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';
import { isBlank, lineSplitter } from './text-lines.ts';
import { webFiller } from './web-event.ts';
import type { WebMap } from './web-map.ts';

const directive =
  /^#(?<name>Version|Fields|Software|Start-Date|End-Date|Date|Remark):(?<rest>.*)$/u;

/**
 * Reads W3C extended logs of IIS. A `#Fields:` directive holds until the next one. A line with
 * another number of columns is read by `given` (the map's own fields) where their number is right.
 */
export function iisReader(
  map: WebMap,
  given: string | undefined,
  context: ReadingContext,
): RecordReader {
  const { out, source, systems } = context;
  const fill = webFiller(map);
  const event = emptyEvent(source.id, source.system);
  const fallback = given === undefined ? null : layoutOf(given);
  let layout: W3cLayout | null = null;
  let isRecognised = false;

  function problemOf(text: string): Text | null {
    const columns = text.trimEnd().split(' ');
    const expected = layout ?? fallback;
    if (expected === null) return say((c) => c.reading.fieldsNotSaid);
    const fitting = [expected, fallback].find((it) => it?.length === columns.length);
    if (!fitting) return say((c) => c.reading.fieldCount(expected.length, columns.length));
    const missing = missingFields(fitting);
    if (missing.length > 0) return say((c) => c.reading.w3cFieldsMissing(missing));
    const request = requestOfW3c(columns, fitting);
    return request === null ? say((c) => c.reading.notOfLog('IIS')) : fill(event, request);
  }

  const lines = lineSplitter({
    line(text, number) {
      if (isBlank(text)) return;
      const { name, rest } = directive.exec(text)?.groups ?? {};
      if (name === 'Fields') {
        layout = layoutOf(rest ?? '');
        isRecognised ||= missingFields(layout).length === 0;
      }
      if (name !== undefined) return;
      const problem = problemOf(text);
      event.line = number;
      event.dataClasses = dataClassesOf(systems, event.system, event.screen);
      if (problem === null) out.accept(event, text);
      else out.reject(number, problem, text);
    },
    reject: out.reject,
  });
  return { ...lines, end() {}, recognised: () => isRecognised };
}
