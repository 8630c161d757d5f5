import { containmentAnswers, containmentEvents } from '../../../shared/containment/deed.ts';
import { oneOf } from './one-of.ts';
import { orderOption } from './order-option.ts';
import { definePersonalDeed } from './personal-deed.ts';

/** `sekisho cases answered CASE [--order ORDER] --answer ANSWER [--event …] --by … --comment …` */
export const recordAnswer = definePersonalDeed({
  verb: 'answered',
  summary: {
    ja: '依頼した処置がどうなったかを記録します（町の自動処理、または担当者が）。',
    en: "Records what became of an order (by the town's automation, or by a person).",
  },
  options: [
    orderOption,
    {
      name: 'answer',
      value: containmentAnswers.join('|'),
      required: true,
      oneOf: containmentAnswers,
      summary: {
        ja: 'accepted 受け付けた / done 完了 / failed 行えなかった',
        en: containmentAnswers.join(' | '),
      },
    },
    {
      name: 'event',
      value: containmentEvents.join('|'),
      required: false,
      oneOf: containmentEvents,
      summary: {
        ja: '処置 (requested) か解除 (lifted) か（無ければ、最後に依頼したほう）',
        en: 'which of the two it answers (else the last that was asked for)',
      },
    },
  ],
  requestsOf: (comment, call) => ({
    kind: 'containment-answered',
    order: call.optional('order'),
    event: oneOf(call, 'event', containmentEvents),
    answer: oneOf(call, 'answer', containmentAnswers) ?? 'failed',
    comment,
  }),
});
