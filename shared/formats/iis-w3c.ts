import * as z from 'zod';
import { say } from '../language.ts';
import { layoutOf, missingFields } from '../reading/iis-line.ts';
import { iisReader } from '../reading/iis-reader.ts';
import { webMap } from '../reading/web-map.ts';
import { refuse } from '../settings/refuse.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** IIS logs in the W3C extended format. */
export const iisW3c = defineFormat({
  id: 'iis-w3c',
  title: { ja: 'IIS アクセスログ（W3C 拡張形式）', en: 'IIS access log (W3C extended format)' },
  reference:
    'W3C Working Draft, Extended Log File Format; Microsoft IIS documentation, W3C Extended Log File Format (times in UTC)',
  framing: 'lines',
  map: webMap
    .extend({
      /** As after `#Fields:`, for files or lines that come without their directive. */
      fields: z
        .string()
        .refine((names) => missingFields(layoutOf(names)).length === 0, {
          params: refuse(say((c) => c.reading.w3cFieldsNeeded)),
        })
        .optional(),
    })
    .prefault({}),
  open: ({ fields, ...map }, context) => iisReader(map, fields, context),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'the fields change, a refusal, nobody signed in, columns missing, an impossible date',
    map: {
      actor: { pattern: String.raw`^TOWN\\(?<actor>.+)$` },
      subject: { pattern: '[?&]id=(?<subject>[^&]+)' },
      actions: [{ pattern: '^/csv/', action: 'export' }],
    },
    text: [
      '#Software: Microsoft Internet Information Services 10.0',
      '#Fields: date time cs-method cs-uri-stem cs-uri-query cs-username c-ip sc-status',
      String.raw`2026-11-20 09:30:00 GET /person.aspx id=00000042 TOWN\S0123 192.0.2.7 200`,
      '2026-11-20 09:31:00 GET /csv/all - S0123 192.0.2.7 401',
      '2026-11-20 09:32:00 GET /',
      '#Fields: date time c-ip cs-username cs-method cs-uri-stem sc-status time-taken',
      '2026-11-20 09:33:00 192.0.2.7 - POST /find 500 15',
      '2026-11-31 09:34:00 192.0.2.7 - POST /find 200 15',
    ].join('\r\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 'S0123',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        subject: '00000042',
        terminal: '192.0.2.7',
        screen: '/person.aspx',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'denied',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: '/csv/all',
      },
      {
        at: '2026-11-20T09:33:00.000Z',
        actor: '(anonymous)',
        action: 'other',
        outcome: 'error',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: '/find',
      },
    ],
    rejectedLines: [5, 8],
  },
];
