import { printLocalTime, zoneShift } from '../../../shared/log-day.ts';
import type { StatementRequest } from '../../../shared/statements/request.ts';
import { catalogues } from '../../../shared/whole-language.ts';
import { inColumns } from '../columns.ts';
import { defineCommand } from '../command.ts';
import { configOption, jsonOption } from '../options.ts';
import { settingsAt } from '../settings-at.ts';
import { historyHomeOptions, openHistoryHome } from './history-home.ts';

/** `sekisho statements`: who asked for statements, and why. */
export const listStatements = defineCommand({
  id: 'statements',
  summary: {
    ja: 'who-saw と what-did で、誰がいつ、なぜ、何を照会したかを一覧にします。',
    en: 'Lists who asked what by who-saw and what-did, when and why.',
  },
  operands: { name: '', atLeast: 0, atMost: 0 },
  options: [jsonOption, configOption, ...historyHomeOptions],
  async run(call, terminal) {
    const settings = settingsAt(call.value('config'));
    const home = await openHistoryHome(call, settings);
    const { statements: c } = catalogues[terminal.language];
    const shift = zoneShift(settings.organisation.timeZone);
    try {
      const rows: (readonly string[])[] = [];
      for await (const entry of home.statements.all()) {
        if (call.has('json')) await terminal.print(`${JSON.stringify(entry)}\n`);
        else rows.push(rowOf(entry));
      }
      if (call.has('json')) return 0;
      await terminal.print(
        rows.length === 0 ? `${c.noneAsked}\n` : inColumns([c.listColumns, ...rows]),
      );
      return 0;
    } finally {
      home.close();
    }

    function rowOf(entry: StatementRequest): readonly string[] {
      const { sequence, at, by, question, from, until, outcome, lines, reason } = entry;
      const asked =
        question.kind === 'who-saw'
          ? c.asked['who-saw'](question.subject)
          : c.asked['what-did'](question.actor);
      return [
        String(sequence),
        printLocalTime(at, shift),
        by,
        asked,
        c.span(from, until),
        c.outcome[outcome],
        String(lines),
        reason,
      ];
    }
  },
});
