import type { FormatExamples } from '../format.ts';
import { defineReadyMade } from './ready-made.ts';

/** The terminal log of CCAS: no header, the time before the date, years of two digits. */
export const ccas = defineReadyMade({
  id: 'ccas',
  title: { ja: 'CCAS 端末ログ', en: 'CCAS terminal log' },
  reference:
    'CCAS LogFormat: コンピュータ名, ユーザー名, 表示名, 記録時刻 (HH:MM:SS), 記録年月日 (yy/mm/dd, western), 種別, 内容',
  ready: {
    header: false,
    names: ['コンピュータ名', 'ユーザー名', '表示名', '記録時刻', '記録年月日', '種別', '内容'],
    twoDigitYear: 'western',
    columns: {
      at: { date: '記録年月日', time: '記録時刻' },
      actor: 'ユーザー名',
      terminal: 'コンピュータ名',
      screen: '内容',
      action: {
        rules: [
          { when: { 種別: 'LOGON' }, is: 'login' },
          { when: { 種別: 'LOGOFF' }, is: 'logout' },
          { when: { 種別: '印刷' }, is: 'print' },
          {
            when: { 種別: 'ファイルアクセス', 内容: { matches: 'コピー|移動|書き出し' } },
            is: 'export',
          },
          { when: { 種別: 'ファイルアクセス' }, is: 'view' },
        ],
        otherwise: 'other',
      },
    },
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'an evening of one account; a day that does not exist',
    map: {},
    text: [
      'JUMIN-PC07,S0042,如月 太郎,17:58:02,26/11/20,LOGON,ログオン',
      'JUMIN-PC07,S0042,如月 太郎,18:30:05,26/11/20,印刷,"住民票一覧, 3ページ"',
      'JUMIN-PC07,S0042,如月 太郎,18:41:00,26/11/20,ファイルアクセス,コピー E:\\一覧.csv',
      'JUMIN-PC07,S0042,如月 太郎,18:42:00,26/11/20,接続,USBメモリー',
      'JUMIN-PC07,S0042,如月 太郎,18:43:00,26/02/30,LOGOFF,ログオフ',
      '',
    ].join('\r\n'),
    events: [
      {
        at: '2026-11-20T08:58:02.000Z',
        actor: 'S0042',
        action: 'login',
        outcome: 'success',
        system: 'resident-register',
        records: 0,
        terminal: 'JUMIN-PC07',
        screen: 'ログオン',
      },
      {
        at: '2026-11-20T09:30:05.000Z',
        actor: 'S0042',
        action: 'print',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: 'JUMIN-PC07',
        screen: '住民票一覧, 3ページ',
      },
      {
        at: '2026-11-20T09:41:00.000Z',
        actor: 'S0042',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: 'JUMIN-PC07',
        screen: 'コピー E:\\一覧.csv',
      },
      {
        at: '2026-11-20T09:42:00.000Z',
        actor: 'S0042',
        action: 'other',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: 'JUMIN-PC07',
        screen: 'USBメモリー',
      },
    ],
    rejectedLines: [5],
  },
];
