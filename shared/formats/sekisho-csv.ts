import * as z from 'zod';
import { UnreadableFileError } from '../errors.ts';
import { say } from '../language.ts';
import type { ColumnMap } from '../reading/column-map.ts';
import { delimitedReader } from '../reading/delimited-reader.ts';
import { defineFormat, type FormatExamples } from './format.ts';

const required = ['at', 'actor', 'action'] as const;
const optional = [
  'outcome',
  'system',
  'records',
  'subject',
  'section',
  'terminal',
  'screen',
  'purpose',
  'sequence',
] as const;
/** Columns that may stand there and are not read: they come from here and now. */
const ignored = ['dataClasses', 'source', 'line'];

/** The normalised access event with its field names as a CSV header. */
export const sekishoCsv = defineFormat({
  id: 'sekisho-csv',
  title: { ja: '正規化済みアクセスイベント（CSV）', en: 'Normalised access events (CSV)' },
  reference: 'contract, section 3; RFC 4180',
  framing: 'lines',
  map: z.strictObject({}).default({}),
  open(_map, context) {
    const layout = { delimiter: ',', header: true, ragged: false, quotes: true };
    return delimitedReader(layout, (header) => columnsOf(context.file, header), context);
  },
});

function columnsOf(file: string, header: readonly string[]): ColumnMap {
  const allowed = [...required, ...optional, ...ignored];
  const unknown = header.filter((name) => !allowed.includes(name));
  const isOfThisFormat = required.every((name) => header.includes(name));
  if (isOfThisFormat && unknown.length > 0) {
    throw new UnreadableFileError(say((c) => c.reading.columnsUnknown(file, unknown, allowed)));
  }
  const present = optional.filter((name) => header.includes(name));
  return {
    at: 'at',
    actor: 'actor',
    action: 'action',
    ...Object.fromEntries(present.map((name) => [name, name])),
  };
}

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'any order of columns, blank cells for absent fields',
    map: {},
    text: [
      'actor,at,action,records,subject,outcome',
      'S0123,2026-11-20T18:30:00+09:00,export,2000,,success',
      'S0123,2026-11-20 18:31:00,export,,,denied',
      'S0123,2026-11-20 18:32:00,borrow,,,success',
    ].join('\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 2000,
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'denied',
        system: 'resident-register',
        records: null,
      },
    ],
    rejectedLines: [4],
  },
];
