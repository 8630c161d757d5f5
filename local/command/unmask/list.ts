import { printLocalTime, zoneShift } from '../../../shared/log-day.ts';
import { type Request, requestsIn, standingOf } from '../../../shared/unmasking/rules.ts';
import { catalogues } from '../../../shared/whole-language.ts';
import { inColumns } from '../columns.ts';
import { defineCommand } from '../command.ts';
import { configOption, jsonOption } from '../options.ts';
import { settingsAt } from '../settings-at.ts';
import { historyHomeOptions, openHistoryHome } from '../statements/history-home.ts';

/** `sekisho unmask list`: who asked to see residents, who agreed, and who looked. */
export const listUnmasking = defineCommand({
  id: 'unmask list',
  summary: {
    ja: '対象者の番号を見る請求と、その承認、表示の記録を一覧にします。',
    en: 'Lists who asked to see the residents of cases, who agreed, and who looked.',
  },
  operands: { name: '', atLeast: 0, atMost: 0 },
  options: [jsonOption, configOption, ...historyHomeOptions],
  async run(call, terminal) {
    const settings = settingsAt(call.value('config'));
    const home = await openHistoryHome(call, settings);
    const { unmasking: c } = catalogues[terminal.language];
    const shift = zoneShift(settings.organisation.timeZone);
    try {
      const entries = await Array.fromAsync(home.unmasking.all());
      if (call.has('json')) {
        for (const entry of entries) await terminal.print(`${JSON.stringify(entry)}\n`);
        return 0;
      }
      const looks = (number: number) =>
        entries.filter((one) => one.kind === 'shown' && one.request === number).length;
      const rowOf = (request: Request): readonly string[] => [
        String(request.number),
        printLocalTime(request.at, shift),
        request.by,
        request.caseId,
        c.standing(standingOf(request, home.now())),
        request.approval?.by ?? '',
        String(looks(request.number)),
        request.reason,
      ];
      const rows = requestsIn(entries).map(rowOf);
      await terminal.print(rows.length === 0 ? `${c.none}\n` : inColumns([c.listColumns, ...rows]));
      return 0;
    } finally {
      home.close();
    }
  },
});
