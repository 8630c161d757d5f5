import { type WorkAnswer, workAnswers } from '../../../shared/cases/work-answer.ts';
import { CallError } from '../../../shared/errors.ts';
import { stepKey } from '../../../shared/escalation/facts.ts';
import { say } from '../../../shared/whole-language.ts';
import type { Call } from '../command.ts';
import { definePersonalDeed } from './personal-deed.ts';

/** `sekisho cases was-work CASE --answer yes|no|unknown [--reference TEXT] --by ACCOUNT --comment TEXT` */
export const answerWasWork = definePersonalDeed({
  verb: 'was-work',
  summary: {
    ja: '「業務によるものでしたか」への答えを記録します。評価は別に行います。',
    en: 'Records the answer to "was this work?"; the case is assessed apart from it.',
  },
  options: [
    {
      name: 'answer',
      value: 'ANSWER',
      required: true,
      oneOf: workAnswers,
      summary: {
        ja: 'yes 業務による / no 業務によらない / unknown 分からない',
        en: workAnswers.join(' | '),
      },
    },
    {
      name: 'reference',
      value: 'TEXT',
      required: false,
      summary: {
        ja: 'yes のとき: 業務と分かるもの（起案や申請の番号など）',
        en: 'with yes: what shows it (the number of an application, a decision …)',
      },
    },
    {
      name: 'step',
      value: 'STEP',
      required: false,
      summary: {
        ja: '答える段階（無ければ最初に問いかける役割の段階、それも無ければ連絡済みのすべて）',
        en: 'the step that answers (else that of the role asked first, else all that were told)',
      },
    },
  ],
  requestsOf(comment, call, { escalation: { firstQuestion, steps } }) {
    const asked = steps.find(({ role, gate }) => {
      return gate === 'suspicion' && role === firstQuestion?.role;
    });
    const step = call.optional('step') ?? (asked ? stepKey(asked) : null);
    return { kind: 'acknowledged', step, comment, work: workAnswer(call) };
  },
});

function workAnswer(call: Call): WorkAnswer {
  const answer = call.value('answer');
  const reference = call.optional('reference');
  if (answer === 'yes') return { answer, reference: reference ?? '' };
  if (reference !== null) throw new CallError(say((c) => c.command.referenceWithoutYes(answer)));
  return { answer: answer === 'no' ? 'no' : 'unknown' };
}
