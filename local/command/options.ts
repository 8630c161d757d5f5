import type { CommandOption } from './command.ts';

/** Options that several commands share, so that they read the same everywhere. */
export const configOption: CommandOption = {
  name: 'config',
  value: 'DIR',
  required: true,
  environment: 'SEKISHO_CONFIG',
  summary: {
    ja: '設定フォルダー（無ければ環境変数 SEKISHO_CONFIG）',
    en: 'the configuration folder (else SEKISHO_CONFIG of the environment)',
  },
};

export const stateOption: CommandOption = {
  name: 'state',
  value: 'DIR',
  required: true,
  environment: 'SEKISHO_STATE',
  summary: {
    ja: '状態フォルダー：履歴、事案、隔離、送信控え（無ければ環境変数 SEKISHO_STATE）',
    en: 'the state folder: history, cases, quarantine, outbox (else SEKISHO_STATE)',
  },
};

export const jsonOption: CommandOption = {
  name: 'json',
  value: null,
  required: false,
  summary: { ja: '1件1行のJSONで出力', en: 'prints JSON, one case a line' },
};

/** Options that every command takes. */
export const commonOptions: readonly CommandOption[] = [
  {
    name: 'lang',
    value: 'ja|en',
    required: false,
    oneOf: ['ja', 'en'],
    summary: {
      ja: '表示の言語（既定は SEKISHO_LANG、LANG、日本語の順）',
      en: 'language of the messages (else SEKISHO_LANG, LANG, Japanese)',
    },
  },
  {
    name: 'debug',
    value: null,
    required: false,
    summary: {
      ja: '予期しない誤りの内部の記録を表示',
      en: 'shows the stack of an unexpected error',
    },
  },
  {
    name: 'help',
    value: null,
    required: false,
    summary: { ja: '使い方を表示', en: 'shows how to use the command' },
  },
];
