import type { FormatExamples } from '../format.ts';
import { defineReadyMade } from './ready-made.ts';

/** The access log of a file server: a file that is read, changed or copied is one record. */
export const fileServerLog = defineReadyMade({
  id: 'file-server-log',
  title: { ja: 'ファイルサーバー アクセスログ', en: 'File server access log' },
  reference:
    'CSV logs of file servers and their monitors: 日時, ユーザー名, クライアント, 操作, ファイルパス, 結果; a file counts as one record, as in windows-security',
  ready: {
    ragged: true,
    columns: {
      at: '日時',
      actor: 'ユーザー名',
      terminal: 'クライアント',
      screen: 'ファイルパス',
      records: { constant: '1' },
      action: {
        column: '操作',
        codes: {
          読み取り: 'view',
          参照: 'view',
          READ: 'view',
          書き込み: 'update',
          作成: 'update',
          削除: 'update',
          名前変更: 'update',
          WRITE: 'update',
          DELETE: 'update',
          RENAME: 'update',
          コピー: 'export',
          移動: 'export',
          ダウンロード: 'export',
          COPY: 'export',
          印刷: 'print',
        },
      },
      outcome: {
        column: '結果',
        codes: { 成功: 'success', SUCCESS: 'success', 拒否: 'denied', DENIED: 'denied' },
        otherwise: 'error',
      },
    },
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'paths with commas and line ends in quotes',
    map: {},
    text: [
      '日時,ユーザー名,クライアント,操作,ファイルパス,結果',
      '2026/11/20 18:30:00,S0042,192.0.2.7,コピー,"\\\\FS01\\税務\\台帳,令和8年.xlsx",成功',
      '2026/11/20 18:31:00,S0042,192.0.2.7,読み取り,"\\\\FS01\\税務\\台帳\r\n(写し).xlsx",拒否',
      '2026/11/20 18:32:00,S0042,192.0.2.7,圧縮,\\\\FS01\\税務\\台帳.xlsx,成功',
    ].join('\r\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 'S0042',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        terminal: '192.0.2.7',
        screen: '\\\\FS01\\税務\\台帳,令和8年.xlsx',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0042',
        action: 'view',
        outcome: 'denied',
        system: 'resident-register',
        records: 1,
        terminal: '192.0.2.7',
        screen: '\\\\FS01\\税務\\台帳\r\n(写し).xlsx',
      },
    ],
    rejectedLines: [5],
  },
];
