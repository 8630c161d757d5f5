import * as z from 'zod';
import { jsonEventReader } from '../reading/json-event-reader.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** The normalised access event itself, one JSON object a line. */
export const sekishoJsonl = defineFormat({
  id: 'sekisho-jsonl',
  title: {
    ja: '正規化済みアクセスイベント（JSON Lines）',
    en: 'Normalised access events (JSON Lines)',
  },
  reference: 'contract, section 3; RFC 8259',
  framing: 'lines',
  map: z.strictObject({}).default({}),
  open: (_map, context) => jsonEventReader(context),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'what `sekisho parse` prints is read again; an unknown key is refused',
    map: {},
    text: [
      '{"at":"2026-11-20T09:30:00.000Z","actor":"S0123","action":"export","outcome":"success","system":"welfare","records":2000,"dataClasses":["personal"],"source":"x","line":7}',
      '{"at":"2026-11-20T18:31:00","actor":"S0123","action":"view","outcome":"success","system":"welfare","records":null,"subject":"00000042"}',
      '{"at":"2026-11-20T09:32:00Z","actor":"S0123","action":"view","outcome":"success","system":"welfare","records":1,"colour":"red"}',
    ].join('\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'success',
        system: 'welfare',
        records: 2000,
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0123',
        action: 'view',
        outcome: 'success',
        system: 'welfare',
        records: null,
        subject: '00000042',
      },
    ],
    rejectedLines: [3],
  },
];
