import type { SettingsFigures } from '../../shared/catalogue/ja/command.ts';
import { CallError } from '../../shared/errors.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { say } from '../../shared/whole-language.ts';
import { openChannels } from '../channels.ts';
import { defineCommand } from './command.ts';
import { pathTable } from './path-table.ts';
import { settingsAt } from './settings-at.ts';
import { type Terminal, visible } from './terminal.ts';

/** `sekisho check-config DIR`: mistakes are thrown by the loading, all of them at once. */
export const checkConfig = defineCommand({
  id: 'check-config',
  summary: {
    ja: '設定フォルダーを検査し、誤りをすべて、ファイル・行・桁とともに示します。',
    en: 'Checks a configuration folder and names every mistake with file, line and column.',
  },
  operands: { name: 'DIR', atLeast: 1, atMost: 1 },
  options: [
    {
      name: 'path',
      value: null,
      required: false,
      summary: {
        ja: '事実の組み合わせごとに、経路のどの段階へ進むかも示します',
        en: 'also shows which steps of the path each combination of facts takes',
      },
    },
  ],
  async run(call, terminal) {
    const folder = call.operands[0] ?? '';
    const settings = settingsAt(folder);
    const sentence = say((c) => c.command.configurationIsRight(folder, figuresOf(settings)));
    await terminal.print(`${sentence[terminal.language]}\n`);
    if (call.has('path'))
      await terminal.print(visible(`\n${pathTable(settings, terminal.language)}`));
    await tellMissingSecrets(settings, terminal);
    return 0;
  },
});

/** Only a note: the folder may be checked on another machine than the one that sends. */
async function tellMissingSecrets({ channels }: Settings, terminal: Terminal): Promise<void> {
  try {
    await openChannels(channels, Date.now);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    terminal.tell(error.text);
  }
}

/** What was understood, so that an empty table or a forgotten source shows. */
function figuresOf(settings: Settings): SettingsFigures {
  return {
    systems: settings.systems.size,
    sources: settings.sources.length,
    roles: settings.escalation.roles.size,
    steps: settings.escalation.steps.length,
    staff: settings.staff.size,
    overtime: settings.overtime.length,
    approvals: settings.approvals.length,
    dutyRosters: settings.calendar.dutyRosters.length,
  };
}
