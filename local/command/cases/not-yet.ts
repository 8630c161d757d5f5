import { timeOf } from './named-times.ts';
import { definePersonalDeed } from './personal-deed.ts';
import { stepOption } from './step-option.ts';

/** `sekisho cases not-yet CASE --step STEP --review TIME --by ACCOUNT --comment TEXT` */
export const postponeStep = definePersonalDeed({
  verb: 'not-yet',
  summary: {
    ja: '人が決める段階を、まだ行わないと決めます。見直す日時に、もう一度尋ねます。',
    en: 'Decides that a step is not taken yet; it is asked for again at the time of the review.',
  },
  options: [
    stepOption,
    {
      name: 'review',
      value: 'TIME',
      required: true,
      summary: {
        ja: '次に見直す日時（2026-05-13 や 2026-05-13T09:00）',
        en: 'when it is looked at again (2026-05-13, 2026-05-13T09:00)',
      },
    },
  ],
  requestsOf: (comment, call, settings) => {
    const reviewAt = timeOf(call, 'review', settings).first;
    return { kind: 'postponed', step: call.value('step'), reviewAt, comment };
  },
});
