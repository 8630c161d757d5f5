import { limits } from '../../../shared/limits.ts';
import { refuseApproval } from '../../../shared/unmasking/rules.ts';
import { say } from '../../../shared/whole-language.ts';
import { requireKnownAccount } from '../cases/personal-deed.ts';
import { defineCommand } from '../command.ts';
import { settingsAt } from '../settings-at.ts';
import { openHistoryHome } from '../statements/history-home.ts';
import { caseOf, note, requestOf, unmaskOptions } from './options.ts';

/** `sekisho unmask approve NUMBER --by ACCOUNT …` */
export const approveUnmasking = defineCommand({
  id: 'unmask approve',
  summary: {
    ja: '対象者の番号を見る請求を、請求した人とは別の職員が承認します。',
    en: 'Agrees, as somebody else than who asked, that the residents of a case are shown.',
  },
  operands: { name: 'NUMBER', atLeast: 1, atMost: 1 },
  options: unmaskOptions,
  async run(call, terminal) {
    const settings = settingsAt(call.value('config'));
    const by = call.value('by');
    requireKnownAccount('by', by, settings);
    const home = await openHistoryHome(call, settings);
    try {
      const request = await requestOf(call.operands[0] ?? '', home);
      const { record } = await caseOf(request.caseId, home.cases);
      refuseApproval(request, by, record.facts, settings.escalation, home.now());
      const { number } = request;
      await note({ kind: 'approved', request: number }, by, home);
      terminal.tell(say((c) => c.unmasking.approved(number, request.by, limits.unmaskedHours)));
      return 0;
    } finally {
      home.close();
    }
  },
});
