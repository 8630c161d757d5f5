import type { CommandOption } from './command.ts';
import { configOption, jsonOption } from './options.ts';

/** The options of `sekisho evaluate`. */
export const evaluationOptions: readonly CommandOption[] = [
  {
    name: 'cases',
    value: 'FILE',
    required: true,
    summary: { ja: 'replay が書いた事案', en: 'the cases that replay wrote' },
  },
  {
    name: 'labels',
    value: 'FILE',
    required: true,
    summary: { ja: '正解（labels.jsonl）', en: 'what really happened (labels.jsonl)' },
  },
  {
    name: 'scores',
    value: 'FILE',
    required: false,
    summary: {
      ja: 'replay が書いたスコア（p値の較正を加えます）',
      en: 'the scores that replay wrote: adds the calibration',
    },
  },
  {
    name: 'logs',
    value: 'DIR',
    required: false,
    summary: {
      ja: 'ログ（単純な方法との比較と根拠の確認を加えます）',
      en: 'the logs: adds the plain methods and the check of evidence',
    },
  },
  { ...configOption, required: false },
  {
    name: 'from',
    value: 'DATE',
    required: false,
    summary: { ja: '数え始める日（例: 立ち上がりの後）', en: 'the first log day that counts' },
  },
  {
    name: 'until',
    value: 'DATE',
    required: false,
    summary: { ja: '数え終える日', en: 'the last log day that counts' },
  },
  {
    name: 'base-rate',
    value: 'N',
    required: false,
    summary: {
      ja: '職員1,000人・四半期あたりの本当の事案（既定 1）',
      en: 'true cases per 1,000 staff in a quarter (else 1)',
    },
  },
  {
    name: 'budget',
    value: 'N',
    required: false,
    summary: {
      ja: '比較する方法の誤警報（1,000職員日あたり。既定は設定の値）',
      en: 'false alerts per 1,000 staff-days of the plain methods (else as configured)',
    },
  },
  {
    ...jsonOption,
    summary: { ja: '全体を1つのJSONで出力', en: 'prints all of it as one JSON object' },
  },
];
