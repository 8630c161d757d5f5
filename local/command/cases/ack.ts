import { definePersonalDeed } from './personal-deed.ts';

/** `sekisho cases ack CASE --by ACCOUNT --comment TEXT [--step STEP]` */
export const acknowledgeCase = definePersonalDeed({
  verb: 'ack',
  summary: {
    ja: '事案の確認を始めたことを記録し、繰り返しの連絡を止めます。',
    en: 'Acknowledges a case: its repeated notices stop.',
  },
  options: [
    {
      name: 'step',
      value: 'STEP',
      required: false,
      summary: {
        ja: '経路の1段階だけ（2、2.section-head など。無ければ連絡済みのすべて）',
        en: 'one step of the path only (2, 2.section-head …; else all that were told)',
      },
    },
  ],
  requestsOf: (comment, call) => ({ kind: 'acknowledged', step: call.optional('step'), comment }),
});
