import { say, type Text } from '../language.ts';
import { byteReader } from './byte-reader.ts';
import { dataClassesOf } from './data-classes.ts';
import { timeReader } from './date-time.ts';
import { emptyEvent } from './empty-event.ts';
import { interning } from './interned.ts';
import { checkFields } from './json-event.ts';
import { jsonEventScanner } from './json-event-lines.ts';
import { scanEventFields } from './json-event-scan.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';
import { isBlank, lineSplitter } from './text-lines.ts';

/** Reads normalised access events, one JSON object a line (contract, section 3). */
export function jsonEventReader(context: ReadingContext): RecordReader {
  const { out, source, systems } = context;
  const timeOf = timeReader(source.timeZone);
  const intern = interning();
  const event = emptyEvent(source.id, source.system);

  const often = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : intern(text);

  function problemOf(text: string): Text | null {
    const fields = scanEventFields(text) ?? checkFields(text);
    if ('problem' in fields) return fields.problem;
    const at = timeOf(fields.at);
    if (at === null) return say((c) => c.reading.noSuchTime(fields.at));
    event.at = at;
    event.actor = intern(fields.actor);
    event.action = fields.action;
    event.outcome = fields.outcome;
    event.system = intern(fields.system);
    event.records = fields.records;
    event.subject = fields.subject;
    event.section = often(fields.section);
    event.terminal = often(fields.terminal);
    event.screen = often(fields.screen);
    event.purpose = often(fields.purpose);
    event.sequence = fields.sequence;
    event.dataClasses = dataClassesOf(systems, event.system, event.screen);
    return null;
  }
  function take(text: string, number: number): void {
    if (isBlank(text)) return;
    const problem = problemOf(text);
    event.line = number;
    if (problem === null) out.accept(event, text);
    else out.reject(number, problem, text);
  }
  const lines = lineSplitter({ line: take, reject: out.reject });
  const reader = { push: lines.push, refuse: lines.refuse, end() {}, recognised: () => false };
  if (out.rows === undefined) return reader;
  const scanner = jsonEventScanner(context, out.rows.batch);
  const general = { ...lines, isBusy: () => false };
  return { ...reader, pushBytes: byteReader(general, () => scanner, out.rows) };
}
