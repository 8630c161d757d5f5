import { cefKeysOf } from '../reading/cef-line.ts';
import { keyedMap, keyedReader } from '../reading/keyed-reader.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** ArcSight Common Event Format, with or without a syslog envelope. */
export const cef = defineFormat({
  id: 'cef',
  title: { ja: 'CEF（Common Event Format）', en: 'CEF (Common Event Format)' },
  reference:
    'Micro Focus ArcSight, Common Event Format: Event Interoperability Standard, version 25',
  framing: 'lines',
  map: keyedMap({ actor: 'suser', terminal: 'src' }),
  open: (map, context) => keyedReader('CEF', cefKeysOf, map, context),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'in syslog, escapes, time of the envelope, no year, no user, not CEF',
    map: {
      columns: {
        action: { column: 'act', codes: { read: 'view', csv: 'export' } },
        records: 'cnt',
        screen: 'fname',
        subject: 'duid',
        sequence: 'externalId',
      },
    },
    text: [
      String.raw`<134>Nov 20 18:30:01 gate CEF:0|Kisaragi|Gate\|way|1.0|100|file read|3|rt=Nov 20 2026 18:30:00.250 JST suser=S0123 src=192.0.2.7 act=read fname=card \= one.pdf duid=00000042 externalId=e1`,
      '<134>1 2026-11-20T18:31:00.5+09:00 gate app - - - CEF:1|Kisaragi|Gateway|1.0|101|file|3|suser=S0123 act=csv cnt=2,000 fname=all.csv',
      'CEF:0|Kisaragi|Gateway|1.0|100|file|3|rt=1795167120000 suser=S0123 act=read',
      '<134>Nov 20 18:33:00 gate CEF:0|Kisaragi|Gateway|1.0|100|file|3|suser=S0123 act=read',
      'CEF:0|Kisaragi|Gateway|1.0|100|file|3|rt=1795167120000 act=read',
      '<134>Nov 20 18:33:00 gate sshd: hello',
    ].join('\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.250Z',
        actor: 'S0123',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        subject: '00000042',
        terminal: '192.0.2.7',
        screen: 'card = one.pdf',
        sequence: 'e1',
      },
      {
        at: '2026-11-20T09:31:00.500Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 2000,
        screen: 'all.csv',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: 'S0123',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: null,
      },
    ],
    rejectedLines: [4, 5, 6],
  },
];
