import type { FormatExamples } from '../format.ts';
import { defineReadyMade } from './ready-made.ts';

/** The operation log of a console of the LANSCOPE type: a file a day, or one every 50,000 rows. */
export const lanscope = defineReadyMade({
  id: 'lanscope',
  title: { ja: 'LANSCOPE 型 操作ログ', en: 'Operation log of the LANSCOPE type' },
  reference:
    'Consoles that save a file a day and begin another after 50,000 rows, each with a header; names of columns as in the sample',
  ready: {
    ignoreCase: true,
    ragged: true,
    columns: {
      at: '日時',
      actor: 'ログオンユーザー名',
      section: 'グループ名',
      terminal: 'コンピューター名',
      screen: 'ウィンドウタイトル',
      action: {
        rules: [
          { when: { 操作: { matches: 'ログオフ|電源OFF' } }, is: 'logout' },
          { when: { 操作: { matches: 'ログオン|電源ON' } }, is: 'login' },
          { when: { 操作: { matches: '印刷|プリント' } }, is: 'print' },
          { when: { 操作: { matches: 'コピー|移動|アップロード|書き込み' } }, is: 'export' },
          { when: { 操作: { matches: '作成|削除|名前変更|上書き' } }, is: 'update' },
          { when: { 操作: { matches: '閲覧|表示|開く|アクティブ' } }, is: 'view' },
        ],
        otherwise: 'other',
      },
    },
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'the last part of a day, by names that differ in width and case',
    map: {},
    text: [
      'グループ名,コンピューター名,ログオンユーザー名,日時,操作,ウィンドウタイトル,ファイルパス,アラームｉｄ',
      '住民課,JUMIN-PC07,S0042,2026/11/20 18:30:00,ファイルコピー,,E:\\一覧.csv,A-12',
      '住民課,JUMIN-PC07,S0042,2026/11/20 18:31:00,アクティブ,住民票照会 - 住民記録システム,,',
      '住民課,JUMIN-PC07,S0042,,アクティブ,住民票照会 - 住民記録システム,,',
    ].join('\r\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 'S0042',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        section: '住民課',
        terminal: 'JUMIN-PC07',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0042',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        section: '住民課',
        terminal: 'JUMIN-PC07',
        screen: '住民票照会 - 住民記録システム',
      },
    ],
    rejectedLines: [4],
  },
];
