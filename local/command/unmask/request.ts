import { CallError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { refuseWhomItIsAbout } from '../../../shared/unmasking/rules.ts';
import { say } from '../../../shared/whole-language.ts';
import { requireKnownAccount } from '../cases/personal-deed.ts';
import { defineCommand } from '../command.ts';
import { settingsAt } from '../settings-at.ts';
import { openHistoryHome } from '../statements/history-home.ts';
import { caseOf, note, unmaskOptions } from './options.ts';

/** `sekisho unmask request CASE --by ACCOUNT --reason TEXT …` */
export const requestUnmasking = defineCommand({
  id: 'unmask request',
  summary: {
    ja: '事案の根拠の行を、対象者の番号が分かる形で見ることを請求します（別の職員の承認が要ります）。',
    en: 'Asks to see the evidence of a case with the numbers of its residents; somebody else has to agree.',
  },
  operands: { name: 'CASE', atLeast: 1, atMost: 1 },
  options: [
    {
      name: 'reason',
      value: 'TEXT',
      required: true,
      summary: { ja: '請求の理由（記録に残ります）', en: 'why (it is recorded)' },
    },
    ...unmaskOptions,
  ],
  async run(call, terminal) {
    const settings = settingsAt(call.value('config'));
    const [by, reason] = [call.value('by'), call.value('reason').trim()];
    requireKnownAccount('by', by, settings);
    if (reason === '') throw new CallError(say((c) => c.unmasking.blankReason));
    const home = await openHistoryHome(call, settings);
    try {
      const { record } = await caseOf(call.operands[0] ?? '', home.cases);
      refuseWhomItIsAbout(by, record.facts, settings.escalation);
      const step = { kind: 'requested' as const, caseId: record.facts.id, reason };
      const number = await note(step, by, home);
      terminal.tell(say((c) => c.unmasking.requested(number, limits.unmaskRequestHours)));
      await terminal.print(`${number}\n`);
      return 0;
    } finally {
      home.close();
    }
  },
});
