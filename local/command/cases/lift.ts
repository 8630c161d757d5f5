import { orderOption } from './order-option.ts';
import { definePersonalDeed } from './personal-deed.ts';

/** `sekisho cases lift CASE [--order ORDER] --by ACCOUNT --comment TEXT` */
export const liftContainment = definePersonalDeed({
  verb: 'lift',
  summary: {
    ja: '町の自動処理に依頼した処置の解除を依頼します。',
    en: "Orders the town's automation to let go of what it was ordered to hold.",
  },
  options: [orderOption],
  requestsOf: (comment, call) => {
    return { kind: 'containment-lifted', order: call.optional('order'), comment };
  },
});
