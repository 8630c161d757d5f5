import { CallError } from '../../../shared/errors.ts';
import { printAccessEvent } from '../../../shared/event.ts';
import { refuseShowing } from '../../../shared/unmasking/rules.ts';
import { say } from '../../../shared/whole-language.ts';
import { requireKnownAccount } from '../cases/personal-deed.ts';
import { defineCommand } from '../command.ts';
import { settingsAt } from '../settings-at.ts';
import { openHistoryHome } from '../statements/history-home.ts';
import { evidenceLines } from './evidence-lines.ts';
import { caseOf, note, requestOf, unmaskOptions } from './options.ts';

/** `sekisho unmask show NUMBER --by ACCOUNT [--logs PATH] …` */
export const showUnmasked = defineCommand({
  id: 'unmask show',
  summary: {
    ja: '承認された請求により、事案の根拠の行を元のログから、対象者の番号のまま1行1件のJSONで出力します。',
    en: 'Prints the evidence of a case from the original logs, with the numbers of its residents, by a request that somebody agreed to: JSON, one line each.',
  },
  operands: { name: 'NUMBER', atLeast: 1, atMost: 1 },
  options: [
    {
      name: 'logs',
      value: 'PATH',
      required: false,
      summary: {
        ja: '元のログのファイルかフォルダー（--stack では、ログのバケットから自動で探す）',
        en: 'a file or folder of original logs (with --stack they are found in the log bucket)',
      },
    },
    ...unmaskOptions,
  ],
  async run(call, terminal) {
    const settings = settingsAt(call.value('config'));
    const by = call.value('by');
    requireKnownAccount('by', by, settings);
    const logs = call.optional('logs');
    if (logs === null && call.optional('stack') === null)
      throw new CallError(say((c) => c.unmasking.logsNeeded));
    const home = await openHistoryHome(call, settings);
    try {
      const request = await requestOf(call.operands[0] ?? '', home);
      const { facts } = (await caseOf(request.caseId, home.cases)).record;
      refuseShowing(request, by, facts, settings.escalation, home.now());
      const lines = await evidenceLines(facts.evidence, logs, home, settings);
      const { number } = request;
      // Recorded before anything is shown.
      await note({ kind: 'shown', request: number, lines: lines.length }, by, home);
      await terminal.print(lines.map((event) => `${printAccessEvent(event)}\n`).join(''));
      const missing = facts.evidence.length - lines.length;
      terminal.tell(say((c) => c.unmasking.shown(number, lines.length, missing)));
      return missing === 0 ? 0 : 1;
    } finally {
      home.close();
    }
  },
});
