import { timeOf } from './named-times.ts';
import { definePersonalDeed } from './personal-deed.ts';

/** `sekisho cases knew CASE --at TIME --by ACCOUNT --comment TEXT` */
export const correctKnowledge = definePersonalDeed({
  verb: 'knew',
  summary: {
    ja: '組織が最初に知った日時を改めます（無ければ最初の確認の記録。報告の期限がここから始まります）。',
    en: 'Corrects when the body first knew (else the first acknowledgement); deadlines follow.',
  },
  options: [
    {
      name: 'at',
      value: 'TIME',
      required: true,
      summary: {
        ja: '最初に知った日時（2026-05-13T09:00）',
        en: 'when it first knew (2026-05-13T09:00)',
      },
    },
  ],
  requestsOf: (reason, call, settings) => {
    const knownAt = timeOf(call, 'at', settings).first;
    return { kind: 'knowledge-corrected', knownAt, reason };
  },
});
