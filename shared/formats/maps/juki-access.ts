import type { FormatExamples } from '../format.ts';
import { defineReadyMade } from './ready-made.ts';

/** An access log of a resident register: digits and signs, which the section's code table explains. */
export const jukiAccess = defineReadyMade({
  id: 'juki-access',
  title: {
    ja: '住民基本台帳 アクセスログ（コード表による）',
    en: 'Resident register access log (by code table)',
  },
  reference:
    'Access logs that residents obtained from their municipality: digits that only the code table (コード表) of the section explains, so columns.action must give it',
  ready: {
    header: false,
    quotes: false,
    names: [
      '処理日',
      '処理時刻',
      'オペレータ番号',
      '端末番号',
      '業務コード',
      '処理コード',
      '住民コード',
      '結果コード',
    ],
    columns: {
      at: { date: '処理日', time: '処理時刻' },
      actor: 'オペレータ番号',
      terminal: '端末番号',
      screen: '業務コード',
      subject: '住民コード',
    },
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'the code tables of the section; the era as a digit; leading zeros kept',
    map: {
      columns: {
        screen: { column: '業務コード', codes: { '10': '住民票', '20': '印鑑登録' } },
        action: { column: '処理コード', codes: { '01': 'view', '02': 'search', '31': 'print' } },
        outcome: { column: '結果コード', codes: { '00': 'success', '12': 'denied' } },
      },
    },
    text: [
      '5081120,183000,000421,T07,10,01,0000000042,00',
      '5081120,183105,000421,T07,20,31,0000000042,12',
      '5081120,183210,000421,T07,10,77,0000000042,00',
    ].join('\r\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: '000421',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        subject: '0000000042',
        terminal: 'T07',
        screen: '住民票',
      },
      {
        at: '2026-11-20T09:31:05.000Z',
        actor: '000421',
        action: 'print',
        outcome: 'denied',
        system: 'resident-register',
        records: null,
        subject: '0000000042',
        terminal: 'T07',
        screen: '印鑑登録',
      },
    ],
    rejectedLines: [3],
  },
];
