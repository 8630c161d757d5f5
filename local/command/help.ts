import { CallError } from '../../shared/errors.ts';
import { say } from '../../shared/whole-language.ts';
import { defineCommand } from './command.ts';
import { commands } from './registry.ts';
import { helpOf, overviewOf } from './usage.ts';

/** `sekisho help [COMMAND]` */
export const help = defineCommand({
  id: 'help',
  summary: { ja: 'コマンドの一覧と使い方を表示します。', en: 'Shows the commands and their use.' },
  operands: { name: 'COMMAND', atLeast: 0, atMost: 2 },
  options: [],
  async run(call, terminal) {
    const wanted = call.operands.join(' ');
    if (wanted === '') {
      await terminal.print(overviewOf(commands, terminal.language));
      return 0;
    }
    const command = commands.find(({ id }) => id === wanted);
    if (command === undefined) {
      const allowed = commands.map(({ id }) => id).join(', ');
      throw new CallError(say((c) => c.command.unknownVerb(wanted, allowed)));
    }
    await terminal.print(helpOf(command, terminal.language));
    return 0;
  },
});
