import { delimitedMap } from '../reading/delimited-map.ts';
import { delimitedReader } from '../reading/delimited-reader.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** Delimited text of any records system, by a column map. */
export const delimited = defineFormat({
  id: 'delimited',
  title: { ja: '区切り文字のテキスト（列の対応づけによる）', en: 'Delimited text by column map' },
  reference: 'RFC 4180 (quoting, line ends); the column map of sources.yaml (contract, section 2)',
  framing: 'lines',
  map: delimitedMap,
  open: ({ columns, ...layout }, context) => delimitedReader(layout, () => columns, context),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'a header with brackets, wareki, split date and time, codes, counts with a suffix',
    map: {
      columns: {
        at: { date: '処理日', time: '処理時刻' },
        actor: '職員番号',
        action: { column: '処理区分', codes: { '01': 'view', '05': 'export' } },
        records: '件数',
        subject: '宛名番号',
        screen: '画面名',
      },
    },
    text: [
      '[処理日],[処理時刻],[職員番号],[処理区分],[件数],[宛名番号],[画面名]',
      'R08.04.01,09:05:03,0123,０１,,00000042,住民票照会',
      '令和8年4月1日,24:10,0123,05,"１，２３４件",,一括出力',
      'R08.04.01,10:00:00,0123,05,,,一括出力',
      'R08.02.30,10:00:00,0123,01,,00000042,住民票照会',
      '',
    ].join('\r\n'),
    events: [
      {
        at: '2026-04-01T00:05:03.000Z',
        actor: '0123',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        subject: '00000042',
        screen: '住民票照会',
      },
      {
        at: '2026-04-01T15:10:00.000Z',
        actor: '0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 1234,
        screen: '一括出力',
      },
      {
        at: '2026-04-01T01:00:00.000Z',
        actor: '0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        screen: '一括出力',
      },
    ],
    rejectedLines: [5],
  },
  {
    title: 'no header, a preamble, tabs, two-digit years',
    map: {
      delimiter: '\t',
      header: false,
      preambleLines: 2,
      twoDigitYear: 'western',
      columns: { at: { date: 2, time: 1 }, actor: 3, action: { constant: 'print' }, records: 4 },
    },
    text: '出力 "2026\n\n17:04:05\t26/11/20\tS0042\t2,000\n',
    events: [
      {
        at: '2026-11-20T08:04:05.000Z',
        actor: 'S0042',
        action: 'print',
        outcome: 'success',
        system: 'resident-register',
        records: 2000,
      },
    ],
    rejectedLines: [],
  },
  {
    title: 'fields of fixed width in bytes, two kinds of records, a trailer that counts',
    map: {
      header: false,
      fixedWidth: {
        unit: 'cp932-bytes',
        fields: [
          { name: '処理日', from: 1, width: 7 },
          { name: '処理時刻', from: 8, width: 6 },
          { name: '職員', from: 14, width: 5 },
          { name: '課', from: 19, width: 6 },
          { name: '種別', from: 25, width: 2 },
          { name: '固有部', from: 27, width: 8 },
        ],
      },
      trailer: { pattern: '^T *(?<count>[0-9]+)$' },
      columns: {
        at: { date: '処理日', time: '処理時刻' },
        actor: '職員',
        section: '課',
        action: { column: '種別', codes: { '01': 'view', '05': 'export' } },
      },
      kinds: { column: '種別', of: { '01': { subject: '固有部' }, '05': { records: '固有部' } } },
    },
    text: [
      '5081120093005S0042住民課0100000042',
      '5081120241000S0042税務  05   1,234',
      '5081120093005S0042税務  0700000042',
      'T     3',
    ].join('\n'),
    events: [
      {
        at: '2026-11-20T00:30:05.000Z',
        actor: 'S0042',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        subject: '00000042',
        section: '住民課',
      },
      {
        at: '2026-11-20T15:10:00.000Z',
        actor: 'S0042',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 1234,
        section: '税務',
      },
    ],
    rejectedLines: [3],
  },
];
