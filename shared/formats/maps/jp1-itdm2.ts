import type { FormatExamples } from '../format.ts';
import { defineReadyMade } from './ready-made.ts';

/** The operation log of JP1/IT Desktop Management 2, by the time at the terminal. */
export const jp1Itdm2 = defineReadyMade({
  id: 'jp1-itdm2',
  title: {
    ja: 'JP1/IT Desktop Management 2 操作ログ',
    en: 'JP1/IT Desktop Management 2 operation log',
  },
  reference:
    'JP1/IT Desktop Management 2 manual, DMUY0568: 操作日時(エージェント) is local, タイムゾーン names its offset; 操作日時(UTC) is not used',
  ready: {
    ragged: true,
    columns: {
      at: { column: '操作日時(エージェント)', zone: 'タイムゾーン' },
      actor: 'ユーザー名',
      terminal: '発生元',
      screen: '操作種別(詳細)',
      action: {
        rules: [
          { when: { 操作種別: { matches: '印刷' } }, is: 'print' },
          {
            when: {
              操作種別: { matches: 'ファイル' },
              '操作種別(詳細)': { matches: 'コピー|移動|アップロード|送信|添付' },
            },
            is: 'export',
          },
          {
            when: {
              操作種別: { matches: 'ファイル' },
              '操作種別(詳細)': { matches: '作成|削除|変更|更新' },
            },
            is: 'update',
          },
          { when: { 操作種別: { matches: 'ファイル' } }, is: 'view' },
          { when: { '操作種別(詳細)': { matches: 'ログオフ' } }, is: 'logout' },
          { when: { '操作種別(詳細)': { matches: 'ログオン' } }, is: 'login' },
        ],
        otherwise: 'other',
      },
    },
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'the mark of a suspicious operation in either language; the offset of the terminal',
    map: {},
    text: [
      '不審操作,操作日時(エージェント),操作日時(UTC),タイムゾーン,発生元,ユーザー名,操作種別,操作種別(詳細)',
      '警戒,2026/11/20 18:30:00,2026/11/20 09:30:00,GMT+09:00,JUMIN-PC07,S0042,ファイル操作,ファイルコピー（リムーバブルディスク）',
      'FALSE,2026/11/20 18:31:00,2026/11/20 09:31:00,GMT+09:00,JUMIN-PC07,S0042,印刷操作,印刷',
      'FALSE,2026/11/20 18:32:00,2026/11/20 09:32:00,GMT+09:00,JUMIN-PC07,,PC操作,ログオン',
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
        screen: 'ファイルコピー（リムーバブルディスク）',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0042',
        action: 'print',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: 'JUMIN-PC07',
        screen: '印刷',
      },
    ],
    rejectedLines: [4],
  },
];
