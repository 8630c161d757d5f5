import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../../../shared/adapters/local/sqlite-store.ts';
import { CallError, ConfigurationError } from '../../../shared/errors.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { say } from '../../../shared/whole-language.ts';
import { defineCommand, type ExitStatus } from '../command.ts';
import { stackOption } from '../deployed/stack-option.ts';
import { configOption, stateOption } from '../options.ts';
import { requireFolder, settingsToReadAt } from '../settings-at.ts';
import type { Terminal } from '../terminal.ts';
import { type Check, examine, unwell, well } from './finding.ts';
import { machineChecks } from './machine-checks.ts';

/** `sekisho doctor (--stack NAME | --state DIR) --config DIR`: it looks, and changes nothing. */
export const doctor = defineCommand({
  id: 'doctor',
  summary: {
    ja: '関所が働いているかを外から点検し、異常があれば、その意味と次にすることを示します（異常があれば終了コード 1）。',
    en: 'Examines from outside whether Sekisho works, and says what is unwell and what to do next (exit status 1 where anything is).',
  },
  operands: { name: '', atLeast: 0, atMost: 0 },
  options: [configOption, { ...stateOption, required: false }, { ...stackOption, required: false }],
  async run(call, terminal) {
    const config = call.value('config');
    const stack = call.optional('stack');
    if (stack !== null) {
      // What AWS needs is loaded only where it is asked.
      const { deployedChecks } = await import('./deployed-checks.ts');
      const checks = await deployedChecks(stack, settingsToReadAt(config), Date.now);
      return statusOf(await examine(checks, terminal));
    }
    const state = call.optional('state');
    if (state === null) throw new CallError(say((c) => c.doctor.noHome));
    return examineMachine(state, config, terminal);
  },
});

async function examineMachine(
  state: string,
  config: string,
  terminal: Terminal,
): Promise<ExitStatus> {
  requireFolder(config, '--config');
  const database = join(state, 'sekisho.sqlite');
  if (!existsSync(database)) throw new CallError(say((c) => c.statements.noHistory(state)));
  const settings = settingsOrMistakes(config);
  const valid = settingsCheck(config, settings);
  if (typeof settings === 'number') return statusOf(await examine([valid], terminal));
  const store = openSqliteStore(database);
  try {
    const checks = [valid, ...machineChecks(state, settings, store, Date.now)];
    return statusOf(await examine(checks, terminal));
  } finally {
    store.close();
  }
}

/** The settings, or how many mistakes they hold. */
function settingsOrMistakes(config: string): Settings | number {
  try {
    return settingsToReadAt(config);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.mistakes.length;
    throw error;
  }
}

function settingsCheck(config: string, settings: Settings | number): Check {
  return {
    title: say((c) => c.doctor.titles.settings),
    async look() {
      if (typeof settings !== 'number') return well(say((c) => c.doctor.settings.right(config)));
      const next = say((c) => c.doctor.settings.wrongNext(config));
      return [
        unwell(
          say((c) => c.doctor.settings.wrong(config, settings)),
          next,
        ),
      ];
    },
  };
}

function statusOf(isWell: boolean): ExitStatus {
  return isWell ? 0 : 1;
}
