import type { FormatExamples } from '../format.ts';
import { defineReadyMade } from './ready-made.ts';

/** The log of a client manager of the SKYSEA type: sixteen kinds of log in one file. */
export const skysea = defineReadyMade({
  id: 'skysea',
  title: { ja: 'SKYSEA 型 クライアント操作ログ', en: 'Client log of the SKYSEA type' },
  reference:
    'SKYSEA Client View, kinds of log: 起動・終了, クライアント操作, アプリケーション, ファイルアクセス, ファイル操作, クリップボード, 通信デバイス, プリント …; names of columns as in the sample',
  ready: {
    ragged: true,
    columns: {
      at: { date: '日付', time: '時刻' },
      actor: 'ログオンユーザー名',
      terminal: 'コンピューター名',
      screen: '内容',
      action: {
        rules: [
          { when: { ログ種別: '起動・終了', 操作: { matches: 'ログオフ|終了' } }, is: 'logout' },
          { when: { ログ種別: '起動・終了', 操作: { matches: 'ログオン|起動' } }, is: 'login' },
          { when: { ログ種別: 'プリント' }, is: 'print' },
          {
            when: { ログ種別: 'ファイル操作', 操作: { matches: 'コピー|移動' } },
            is: 'export',
          },
          {
            when: { ログ種別: ['通信デバイス', '記憶媒体'], 操作: { matches: '書き込み|送信' } },
            is: 'export',
          },
          {
            when: { ログ種別: ['Webアクセス', 'メール'], 操作: { matches: 'アップロード|送信' } },
            is: 'export',
          },
          { when: { ログ種別: 'ファイル操作' }, is: 'update' },
          { when: { ログ種別: ['ファイルアクセス', '画面操作'] }, is: 'view' },
        ],
        otherwise: 'other',
      },
    },
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'kind and operation together say what was done',
    map: {},
    text: [
      '日付,時刻,コンピューター名,ログオンユーザー名,ログ種別,操作,内容',
      '2026/11/20,8:29:58,JUMIN-PC07,S0042,起動・終了,ログオン,',
      '2026/11/20,18:30:00,JUMIN-PC07,S0042,ファイル操作,コピー,E:\\一覧.csv',
      '2026/11/20,18:31:00,JUMIN-PC07,S0042,ファイル操作,削除,C:\\一覧.csv',
      '2026/11/20,18:32:00,JUMIN-PC07,S0042,クリップボード,コピー,Excel',
      '2026/11/20,,JUMIN-PC07,S0042,プリント,印刷,一覧.xlsx',
    ].join('\r\n'),
    events: [
      {
        at: '2026-11-19T23:29:58.000Z',
        actor: 'S0042',
        action: 'login',
        outcome: 'success',
        system: 'resident-register',
        records: 0,
        terminal: 'JUMIN-PC07',
      },
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 'S0042',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: 'JUMIN-PC07',
        screen: 'E:\\一覧.csv',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0042',
        action: 'update',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: 'JUMIN-PC07',
        screen: 'C:\\一覧.csv',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: 'S0042',
        action: 'other',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: 'JUMIN-PC07',
        screen: 'Excel',
      },
    ],
    rejectedLines: [6],
  },
];
