import { actions, outcomes } from '../event.ts';
import { batchColumns, readFields } from './batch-columns.ts';
import type { Meaning } from './byte-names.ts';
import type { EventBatch } from './event-batch.ts';
import { classLists } from './json-event-scan.ts';
import { type JsonKind, jsonTokens } from './json-tokens.ts';
import { type LineScanner, lineScanner } from './line-scanner.ts';
import type { ReadingContext } from './record-reader.ts';

/** The keys of a normalised access event (contract, section 3). */
const keys: Readonly<Record<string, JsonKind>> = {
  at: 'text',
  actor: 'text',
  action: 'text',
  outcome: 'text',
  system: 'text',
  records: 'count or null',
  subject: 'text',
  section: 'text',
  terminal: 'text',
  screen: 'text',
  purpose: 'text',
  sequence: 'text',
  dataClasses: 'list',
  source: 'text',
  line: 'count',
};
const required = ['at', 'actor', 'action', 'outcome', 'system', 'records'];
const order = Object.keys(keys);

/** A scanner of normalised access events, one JSON object a line. */
export function jsonEventScanner(
  { source, systems }: ReadingContext,
  batch: EventBatch,
): LineScanner {
  const columns = batchColumns(batch, {
    places: Object.fromEntries(readFields.map((field) => [field, order.indexOf(field)])),
    meanings: {
      actor: asItIs,
      action: oneOf(actions),
      outcome: oneOf(outcomes),
      system: asItIs,
      screen: asItIs,
      terminal: asItIs,
      subject: asItIs,
    },
    constants: {},
    checked: [
      { place: order.indexOf('dataClasses'), meaning: (raw) => (isList(raw) ? raw : null) },
      { place: order.indexOf('line'), meaning: (raw) => (raw === '0' ? null : raw) },
    ],
    system: source.system,
    systems,
    timeZone: source.timeZone,
    isCountExact: true,
  });
  return lineScanner(jsonTokens({ keys, required }, batch.memory), columns, batch);
}

function isList(raw: string): boolean {
  return raw === '' || classLists.test(raw);
}

const asItIs: Meaning = (raw) => raw;

function oneOf(words: readonly string[]): Meaning {
  return (raw) => (words.includes(raw) ? raw : null);
}
