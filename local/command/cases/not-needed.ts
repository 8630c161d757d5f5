import { definePersonalDeed } from './personal-deed.ts';
import { stepOption } from './step-option.ts';

/** `sekisho cases not-needed CASE --step STEP --by ACCOUNT --comment TEXT` */
export const dropStep = definePersonalDeed({
  verb: 'not-needed',
  summary: {
    ja: '人が決める段階を、この事案では不要と決めます。',
    en: 'Decides that a step is not needed for this case.',
  },
  options: [stepOption],
  requestsOf: (comment, call) => ({ kind: 'not-needed', step: call.value('step'), comment }),
});
