import type { FormatExamples } from '../format.ts';
import { defineReadyMade } from './ready-made.ts';

/** The log of Systemwalker Desktop Keeper as its log viewer saves it: lines of the search first. */
export const systemwalkerDesktopKeeper = defineReadyMade({
  id: 'systemwalker-desktop-keeper',
  title: {
    ja: 'Systemwalker Desktop Keeper ログ',
    en: 'Systemwalker Desktop Keeper log',
  },
  reference:
    'Systemwalker Desktop Keeper manual, CSV output of the log viewer: [ログ出力日時] … [全件数], then [名称] [発生日時] [ユーザー名] [ドメイン名] [種別] …',
  ready: {
    untilHeader: true,
    ragged: true,
    columns: {
      at: '発生日時',
      actor: 'ユーザー名',
      terminal: '名称',
      screen: '内容',
      action: {
        rules: [
          { when: { 種別: { matches: 'ログオフ' } }, is: 'logout' },
          { when: { 種別: { matches: 'ログオン' } }, is: 'login' },
          { when: { 種別: { matches: '印刷' } }, is: 'print' },
          { when: { 種別: { matches: '持出し|コピー|アップロード|添付' } }, is: 'export' },
          { when: { 種別: { matches: 'ファイル' }, 内容: { matches: '複写|移動' } }, is: 'export' },
          { when: { 種別: { matches: 'ファイル' } }, is: 'view' },
        ],
        otherwise: 'other',
      },
    },
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'the lines of the search are no records, and names stand in brackets',
    map: {},
    text: [
      '[ログ出力日時],2026/11/21 09:00:00',
      '[検索範囲(開始)],2026/11/20,[検索範囲(終了)],2026/11/20',
      '[曜日帯],指定なし,[時間帯],指定なし,[キーワード],',
      '[全件数],3',
      '',
      '[名称],[発生日時],[ユーザー名],[ドメイン名],[種別],[区分],[付帯],[内容]',
      'JUMIN-PC07,2026/11/20 18:30:00,S0042,KISARAGI,印刷操作ログ,正規,,住民票一覧.xlsx',
      'JUMIN-PC07,2026/11/20 18:31:00,S0042,KISARAGI,ファイル持出しログ,正規,,一覧.csv',
      'JUMIN-PC07,2026/11/20 18:32:00,S0042,KISARAGI,ログオフログ,正規',
      'JUMIN-PC07,----/--/-- --:--:--,S0042,KISARAGI,印刷操作ログ,正規,,住民票一覧.xlsx',
    ].join('\r\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 'S0042',
        action: 'print',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: 'JUMIN-PC07',
        screen: '住民票一覧.xlsx',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0042',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: 'JUMIN-PC07',
        screen: '一覧.csv',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: 'S0042',
        action: 'logout',
        outcome: 'success',
        system: 'resident-register',
        records: 0,
        terminal: 'JUMIN-PC07',
      },
    ],
    rejectedLines: [10],
  },
];
