import { definePersonalDeed } from './personal-deed.ts';
import { nothingIsSent, stepOption } from './step-option.ts';

/** `sekisho cases confirm CASE --step STEP --by ACCOUNT --comment TEXT [--draft NAME]` */
export const confirmStep = definePersonalDeed({
  verb: 'confirm',
  summary: {
    ja: '漏えいの評価の後に人が決める段階（国への報告、記者発表など）を、行うと決めます。',
    en: 'Decides that a step beyond the second gate (report to the State, press …) is taken.',
  },
  options: [
    stepOption,
    {
      name: 'draft',
      value: 'NAME',
      required: false,
      summary: { ja: '使う文案の名前', en: 'the name of the draft that is used' },
    },
  ],
  requestsOf: (comment, call) => {
    const [step, draft] = [call.value('step'), call.optional('draft')];
    return { kind: 'confirmed', step, draft, comment };
  },
  afterwards: nothingIsSent,
});
