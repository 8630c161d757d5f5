import type { SettingsRule } from './settings-rule.ts';

/** The id of the rule, which messages know it by. */
export const refusedSettingsId = 'refused-settings';

/** Settings that were uploaded and do not count: what they were to bring about does not happen. */
export const refusedSettings: SettingsRule = {
  id: refusedSettingsId,
  title: { ja: '受け付けなかった設定', en: 'Refused settings' },
  family: 'settings',
  sees: {
    ja: 'AWS の設定バケットに置かれた設定ファイルや表のうち、誤りがあるもの、または次の配備まで有効にできないもの。',
    en: 'Settings files and tables in the settings bucket on AWS that hold mistakes, or that only the next deployment can bring about.',
  },
  doesNotSee: {
    ja: '形は正しいのに中身が事実と違う表。',
    en: 'A table that is sound in form and says what is not so.',
  },
  knownFalsePositives: {
    ja: '互いに関わる 2 つのファイルの片方だけが先に届いたとき。もう片方が届けば両方とも有効になります。',
    en: 'One of two files that belong together, before the other has come. With the other both count.',
  },
  whatToDo: {
    ja: '示された行を直したファイルを、同じ名前でもう一度置いてください。それまでは前の版で判定します。',
    en: 'Correct the lines named here and upload the file again under its name. Until then the last good version is in force.',
  },
  reference: 'escalation.md section 3, rule 11',
};
