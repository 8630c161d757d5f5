import type { Family } from '../../cases/case.ts';

/** What the facts of a case put into its one sentence, already in words. */
interface Happened {
  readonly who: string;
  readonly when: string;
  readonly systems: string;
  /** `180人の記録`. */
  readonly extent: string;
}

/** What happened, in one neutral sentence a family of detectors, in Japanese. */
export const happened: Record<Family, (facts: Happened) => string> = {
  'bulk-export': (f) =>
    `${f.when}、${f.who}が${f.systems}から${f.extent}を書き出しまたは印刷した操作がログにあります。`,
  viewing: (f) => `${f.when}、${f.who}が${f.systems}で${f.extent}を閲覧した操作がログにあります。`,
  'slow-accumulation': (f) =>
    `${f.when}、${f.who}が${f.systems}で少しずつ扱った分が、積み重なって${f.extent}になりました。`,
  'after-hours': (f) =>
    `${f.when}、業務時間の外に、${f.who}が${f.systems}で個人情報（${f.extent}）を扱った操作がログにあります。`,
  subject: (f) =>
    `${f.when}、1人の対象者の記録に${f.systems}で複数の職員が接した操作がログにあります。`,
  'account-state': (f) =>
    `${f.when}、${f.who}のアカウントが、在籍期間外などの状態で${f.systems}で使われた操作がログにあります。`,
  'log-integrity': (f) => `${f.when}、${f.who}（${f.systems}）のログに欠けや乱れがあります。`,
  settings: (f) => `${f.when}、${f.who}の変更に気付きました。`,
};
