import { printLocalTime, zoneShift } from '../../shared/log-day.ts';
import type { ChangedKey } from '../../shared/watching/settings-change.ts';
import { catalogues } from '../../shared/whole-language.ts';
import { openState } from '../composition.ts';
import { inColumns } from './columns.ts';
import { defineCommand } from './command.ts';
import { configOption, jsonOption, stateOption } from './options.ts';
import { requireFolder, settingsAt } from './settings-at.ts';

/** `sekisho settings-changes`: the record of the settings, newest last. */
export const listSettingsChanges = defineCommand({
  id: 'settings-changes',
  summary: {
    ja: '設定がいつ、誰の実行で、何から何に変わったかの記録を一覧にします。',
    en: 'Lists which settings changed from what to what, when, and who ran it.',
  },
  operands: { name: '', atLeast: 0, atMost: 0 },
  options: [jsonOption, configOption, stateOption],
  async run(call, terminal) {
    const settings = settingsAt(call.value('config'));
    requireFolder(call.value('state'), '--state');
    const state = await openState(call.value('state'), settings, { now: Date.now });
    const { watching: c } = catalogues[terminal.language];
    const shift = zoneShift(settings.organisation.timeZone);
    try {
      for await (const { snapshot: _, ...entry } of state.settingsChanges.all()) {
        const { sequence, at, by, changes } = entry;
        const head = c.entry(sequence, printLocalTime(at, shift), by, changes.length);
        const rows = changes.map((one) => ['', ...cellsOf(one)]);
        const shown = call.has('json')
          ? `${JSON.stringify(entry)}\n`
          : `${head}\n${inColumns(rows)}`;
        await terminal.print(shown);
      }
      return 0;
    } finally {
      state.close();
    }

    function cellsOf({ file, key, before, after, laxer }: ChangedKey): readonly string[] {
      const mark = laxer ? c.laxerMark : '';
      return [file, key, `${before ?? c.absent} → ${after ?? c.absent}`, mark];
    }
  },
});
