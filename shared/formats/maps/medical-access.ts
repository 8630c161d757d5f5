import type { FormatExamples } from '../format.ts';
import { defineReadyMade } from './ready-made.ts';

/** The access log of a medical information system, as the State's guide gives an example. */
export const medicalAccess = defineReadyMade({
  id: 'medical-access',
  title: { ja: '医療情報システム アクセスログ', en: 'Access log of a medical information system' },
  reference:
    'Guideline for the safety of medical information systems (MHLW), example of an access log: ユーザーID, 氏名, 時刻, カテゴリ, 操作情報',
  ready: {
    columns: {
      at: '時刻',
      actor: 'ユーザーID',
      screen: 'カテゴリ',
      action: {
        rules: [
          { when: { 操作情報: { matches: 'ログアウト|ログオフ' } }, is: 'logout' },
          { when: { 操作情報: { matches: 'ログイン|ログオン' } }, is: 'login' },
          { when: { 操作情報: { matches: '印刷|発行' } }, is: 'print' },
          { when: { 操作情報: { matches: '出力|ダウンロード|エクスポート' } }, is: 'export' },
          { when: { 操作情報: { matches: '登録|更新|修正|削除|入力' } }, is: 'update' },
          { when: { 操作情報: { matches: '検索' } }, is: 'search' },
          { when: { 操作情報: { matches: '参照|閲覧|照会|表示' } }, is: 'view' },
        ],
      },
    },
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'times without leading zeros; what was done stands in a sentence',
    map: {},
    text: [
      'ユーザーID,氏名,時刻,カテゴリ,操作情報',
      'D0011,弥生 花子,2026/5/16 8:30:00,認証,ログイン',
      'D0011,弥生 花子,2026/5/16 8:31:05,カルテ,患者カルテを参照しました',
      'D0011,弥生 花子,2026/5/16 8:40:00,カルテ,患者一覧をファイルへ出力しました',
      'D0011,弥生 花子,2026/5/16 8:41:00,カルテ,？',
    ].join('\r\n'),
    events: [
      {
        at: '2026-05-15T23:30:00.000Z',
        actor: 'D0011',
        action: 'login',
        outcome: 'success',
        system: 'resident-register',
        records: 0,
        screen: '認証',
      },
      {
        at: '2026-05-15T23:31:05.000Z',
        actor: 'D0011',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        screen: 'カルテ',
      },
      {
        at: '2026-05-15T23:40:00.000Z',
        actor: 'D0011',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        screen: 'カルテ',
      },
    ],
    rejectedLines: [5],
  },
];
