import { whatDid } from '../../../shared/statements/gather.ts';
import { defineCommand } from '../command.ts';
import { ask } from './ask.ts';
import { statementOptions } from './statement-options.ts';

/** `sekisho what-did ACTOR --by ACCOUNT --reason TEXT …` */
export const whatDidActor = defineCommand({
  id: 'what-did',
  summary: {
    ja: 'ある職員等のアカウントが、いつ何をしたかを、履歴から示します。',
    en: 'Shows what a staff account did, and when, from the history.',
  },
  operands: { name: 'ACTOR', atLeast: 1, atMost: 1 },
  options: statementOptions,
  run(call, terminal) {
    const actor = call.operands[0] ?? '';
    return ask(call, terminal, () => ({
      question: { kind: 'what-did', actor },
      named: null,
      hashes: [],
      gather: (span, ports) => whatDid(actor, span, ports),
      isAsked: (event) => event.actor === actor,
    }));
  },
});
