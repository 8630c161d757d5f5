import process from 'node:process';
import { text } from 'node:stream/consumers';
import { CallError } from '../../../shared/errors.ts';
import { hashesOf } from '../../../shared/history/key-rotation.ts';
import { printSubject } from '../../../shared/sealing/subject-picks.ts';
import { whoSaw } from '../../../shared/statements/gather.ts';
import { say } from '../../../shared/whole-language.ts';
import { defineCommand } from '../command.ts';
import { ask } from './ask.ts';
import { statementOptions } from './statement-options.ts';

/** `sekisho who-saw SUBJECT --by ACCOUNT --reason TEXT …` */
export const whoSawSubject = defineCommand({
  id: 'who-saw',
  summary: {
    ja: 'ある対象者の記録に、どの課のどのアカウントがいつ触れたかを、履歴から示します（番号は - で標準入力から）。',
    en: 'Shows which sections and accounts touched the record of a resident, and when, from the history (- reads the number from standard input).',
  },
  operands: { name: 'SUBJECT', atLeast: 1, atMost: 1 },
  options: statementOptions,
  async run(call, terminal) {
    const subject = await subjectOf(call.operands[0] ?? '');
    return ask(call, terminal, (keys) => {
      const hashes = hashesOf(subject, keys);
      const printed = hashes.map(printSubject);
      return {
        question: { kind: 'who-saw', subject: printed[0] ?? '' },
        named: subject,
        hashes: printed,
        gather: (span, ports) => whoSaw(hashes, span, ports),
        isAsked: (event) => event.subject === subject,
      };
    });
  },
});

/** A number on the command line stays in the shell's history: `-` takes it from standard input. */
async function subjectOf(given: string): Promise<string> {
  if (given !== '-') return given;
  const [first = ''] = (await text(process.stdin)).split(/\r?\n/, 1);
  if (first.trim() === '') throw new CallError(say((c) => c.statements.subjectMissing));
  return first.trim();
}
