import { definePersonalDeed } from './personal-deed.ts';

/** `sekisho cases retract CASE --by ACCOUNT --comment TEXT` */
export const retractAssessment = definePersonalDeed({
  verb: 'retract',
  summary: {
    ja: '評価を取り消します。人の決定を待つ段階は閉じます。',
    en: 'Takes the assessment back; the steps that wait for a decision are closed.',
  },
  requestsOf: (comment) => ({ kind: 'assessment-withdrawn', comment }),
});
