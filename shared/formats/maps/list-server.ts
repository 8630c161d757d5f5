import type { FormatExamples } from '../format.ts';
import { defineReadyMade } from './ready-made.ts';

/** The log of a list server of Fujitsu: a common part, and one that differs by kind of process. */
export const listServer = defineReadyMade({
  id: 'list-server',
  title: {
    ja: '富士通リスト管理サーバ 処理ログ（共通部と固有部）',
    en: 'Fujitsu list server log (common and specific parts)',
  },
  reference:
    'Fujitsu list management server manual, b2963: one line a process, 共通部 then 固有部 by 処理種別; the places of the specific parts are of the sample',
  ready: {
    header: false,
    ragged: true,
    columns: {
      at: { date: 1, time: 2 },
      actor: 4,
      terminal: 5,
      action: {
        column: 6,
        codes: { 表示: 'view', 検索: 'search', 印刷: 'print', 保存: 'export', 削除: 'update' },
      },
      outcome: { column: 7, codes: { 正常: 'success', 異常: 'error', 拒否: 'denied' } },
    },
    kinds: {
      column: 6,
      of: {
        表示: { screen: 8 },
        検索: { screen: 8, purpose: 9 },
        印刷: { screen: 8, records: 10 },
        保存: { screen: 8, records: 9 },
        削除: { screen: 8 },
      },
    },
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'each kind has its own columns; a kind that is not known is rejected',
    map: {},
    text: [
      '2026/11/20,18:30:00,000101,S0042,JUMIN-PC07,印刷,正常,納税通知書一覧,複合機3F,250',
      '2026/11/20,18:31:00,000102,S0042,JUMIN-PC07,保存,正常,住民票一覧,"1,234"',
      '2026/11/20,18:32:00,000103,S0042,JUMIN-PC07,検索,拒否,住民票一覧,',
      '2026/11/20,18:33:00,000104,S0042,JUMIN-PC07,転送,正常,住民票一覧',
    ].join('\r\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 'S0042',
        action: 'print',
        outcome: 'success',
        system: 'resident-register',
        records: 250,
        terminal: 'JUMIN-PC07',
        screen: '納税通知書一覧',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0042',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 1234,
        terminal: 'JUMIN-PC07',
        screen: '住民票一覧',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: 'S0042',
        action: 'search',
        outcome: 'denied',
        system: 'resident-register',
        records: null,
        terminal: 'JUMIN-PC07',
        screen: '住民票一覧',
      },
    ],
    rejectedLines: [4],
  },
];
