import type { Verdict } from '../../cases/case.ts';
import type { Action, DataClass } from '../../event.ts';
import { about } from './console-about.ts';
import { detail } from './console-case.ts';
import { clocks } from './console-clocks.ts';
import { containment } from './console-containment.ts';
import { deeds, recipients } from './console-deeds.ts';
import { files } from './console-files.ts';
import { handling } from './console-handling.ts';
import { happened } from './console-happened.ts';
import { list } from './console-list.ts';
import { path } from './console-path.ts';

const actions: Record<Action, string> = {
  view: '閲覧',
  search: '検索',
  print: '印刷',
  export: '書き出し',
  update: '更新',
  login: 'ログイン',
  logout: 'ログアウト',
  other: 'その他',
};

const dataClasses: Record<DataClass, string> = {
  personal: '個人情報',
  'my-number': '特定個人情報（マイナンバー）',
  'juki-net': '住基ネットに関わる情報',
  sensitive: '要配慮個人情報',
};

const verdicts: Record<Verdict, string> = {
  explained: '業務と確認',
  improper: '業務外の利用',
  'leak-suspected': '漏えいのおそれ',
  'leak-confirmed': '漏えいを確認',
  'ruled-out': '漏えいではないと確認',
};

/** What the console says, in Japanese. */
export const console = {
  product: '関所',
  productNote: 'アクセスログの見守り',
  skip: '本文へ移動',
  navigation: '主なページ',
  languageSwitch: '言語',
  footer:
    '表示のためのページです。下書きを開いたことだけを記録します。確認の記録はコマンド「sekisho cases」で行います。',
  title: (page: string, organisation: string) => `${page}｜関所（${organisation}）`,
  pages: { cases: '事案', files: '読み取ったログ', about: 'この画面について' },
  scrollRegion: (table: string) => `${table}（横に動かせます）`,
  none: 'なし',
  unknown: '不明',
  listSeparator: '、',
  actor: (actor: string) => `職員番号 ${actor}`,
  manyActors: '複数の職員',
  oneResident: '住民1人（番号は表示しません）',
  source: (id: string) => `取り込み元 ${id}`,
  settingsFiles: (files: string) => `設定ファイル ${files}`,
  who: (actor: string, sections: string) => (sections === '' ? actor : `${actor}（${sections}）`),
  people: (count: string) => `${count}人`,
  items: (count: string) => `${count}件`,
  actions,
  dataClasses,
  verdicts,
  problems: {
    heading: '表示できません',
    noCase: (id: string) => `事案「${id}」はありません。番号を確かめてください。`,
    noPage: (path: string) => `ページ「${path}」はありません。`,
    badChoice: (name: string, allowed: string, given: string) =>
      `「${name}」に指定できるのは ${allowed} です。指定された値：${given}`,
    broken: 'ページを作れませんでした。もう一度開いても同じときは、管理者に知らせてください。',
    portTaken: (port: string) =>
      `画面をポート ${port} で開けません。ほかのプログラムが使っています。--port で別の番号（0 は空いている番号）を指定してください。`,
    home: '事案の一覧へ',
  },
  list,
  detail,
  clocks,
  containment,
  handling,
  happened,
  path,
  recipients,
  deeds,
  files,
  about,
};
