import type { FormatExamples } from '../format.ts';
import { defineReadyMade } from './ready-made.ts';

/** The log of a print server: pages are counted, people are not. */
export const printLog = defineReadyMade({
  id: 'print-log',
  title: { ja: '印刷ログ（プリントサーバー、複合機）', en: 'Print log (print server, copier)' },
  reference:
    'CSV logs of print servers and copiers: 印刷日時, ユーザー名, 端末, プリンター, 文書名, ページ数, 部数, 結果; pages are no people, so records stays null',
  ready: {
    ragged: true,
    columns: {
      at: '印刷日時',
      actor: 'ユーザー名',
      terminal: 'コンピューター名',
      screen: 'ドキュメント名',
      action: { constant: 'print' },
      outcome: {
        column: '結果',
        codes: { 完了: 'success', 正常: 'success', 成功: 'success', 拒否: 'denied' },
        otherwise: 'error',
      },
    },
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'a line at the end of the month counts the jobs',
    map: { trailer: { pattern: '^合計,(?<count>[0-9]+)件' } },
    text: [
      '印刷日時,ユーザー名,コンピューター名,プリンター名,ドキュメント名,ページ数,部数,結果',
      '2026/11/20 18:30:00,S0042,JUMIN-PC07,複合機3F,納税通知書一覧.xlsx,250,1,完了',
      '2026/11/20 18:31:00,S0042,JUMIN-PC07,複合機3F,住民票.pdf,1,1,中止',
      '2026/11/20 18:32:00,,JUMIN-PC07,複合機3F,住民票.pdf,1,1,完了',
      '合計,3件',
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
        screen: '納税通知書一覧.xlsx',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0042',
        action: 'print',
        outcome: 'error',
        system: 'resident-register',
        records: null,
        terminal: 'JUMIN-PC07',
        screen: '住民票.pdf',
      },
    ],
    rejectedLines: [4],
  },
];
