import type { FormatExamples } from '../format.ts';
import { defineReadyMade } from './ready-made.ts';

/** The operation log of ISM, which comes as a ZIP of CSV files a month. */
export const ism = defineReadyMade({
  id: 'ism',
  title: { ja: 'ISM 操作ログ（月ごとの ZIP）', en: 'ISM operation log (a ZIP a month)' },
  reference:
    'ISM operation log, downloaded by month as a ZIP of CSV (the list on the screen ends at 10,000); names of columns as in the sample',
  ready: {
    ragged: true,
    columns: {
      at: '操作日時',
      actor: 'ユーザー名',
      terminal: 'コンピューター名',
      screen: '詳細',
      action: {
        column: '操作種別',
        codes: {
          ログオン: 'login',
          ログオフ: 'logout',
          印刷: 'print',
          ファイル参照: 'view',
          ファイルコピー: 'export',
          ファイル移動: 'export',
          外部媒体への書き込み: 'export',
          ファイル作成: 'update',
          ファイル削除: 'update',
          ファイル名変更: 'update',
        },
        otherwise: 'other',
      },
    },
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'one member of a month',
    map: {},
    text: [
      'コンピューター名,ユーザー名,操作日時,操作種別,詳細,警告',
      'JUMIN-PC07,S0042,2026/11/20 18:30:00,外部媒体への書き込み,E:\\一覧.csv,あり',
      'JUMIN-PC07,S0042,2026/11/20 18:31:00,ウィンドウ切替,住民票照会,',
      'JUMIN-PC07,S0042,2026/11/31 18:31:00,ログオフ,,',
    ].join('\r\n'),
    events: [
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
        action: 'other',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: 'JUMIN-PC07',
        screen: '住民票照会',
      },
    ],
    rejectedLines: [4],
  },
];
