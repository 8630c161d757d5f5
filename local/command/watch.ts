import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { outboxMessenger } from '../../shared/adapters/local/outbox.ts';
import { CallError } from '../../shared/errors.ts';
import { say, type Text } from '../../shared/language.ts';
import { openState } from '../composition.ts';
import { keepClock } from '../watch-clock.ts';
import { watchFolder } from '../watch-folder.ts';
import { lockForWatch } from '../watch-lock.ts';
import { announcing } from './announcing-messenger.ts';
import { defineCommand } from './command.ts';
import { configOption, stateOption } from './options.ts';
import { requireFolder, settingsAt } from './settings-at.ts';

const defaultPort = 8024;

/** `sekisho watch DIR --config DIR --state DIR [--port N]`: the one-machine service. */
export const watch = defineCommand({
  id: 'watch',
  summary: {
    ja: 'フォルダーを見守り、届いたログを取り込み、経路に沿って通知し、画面を出します。',
    en: 'The service: ingests what arrives in a folder, escalates, serves the console.',
  },
  operands: { name: 'DIR', atLeast: 1, atMost: 1 },
  options: [
    configOption,
    stateOption,
    {
      name: 'port',
      value: 'N',
      required: false,
      summary: {
        ja: `画面のポート（127.0.0.1 のみ。既定は ${defaultPort}、0 は空き番号）`,
        en: `port of the console on 127.0.0.1 (default ${defaultPort}; 0: any free one)`,
      },
    },
  ],
  async run(call, terminal) {
    const folder = call.operands[0] ?? '';
    const stateFolder = call.value('state');
    const port = portOf(call.optional('port'));
    const settings = settingsAt(call.value('config'));
    requireFolder(folder, 'DIR');
    mkdirSync(stateFolder, { recursive: true, mode: 0o700 });
    const lock = lockForWatch(stateFolder);
    const messenger = announcing(outboxMessenger(join(stateFolder, 'outbox'), Date.now), terminal);
    const state = await openState(stateFolder, settings, { now: Date.now, messenger });
    try {
      // Loaded here, because the console brings a compiler for its pages with it.
      const { serveConsole } = await import('../console-server.ts');
      const served = await serveConsole(state, port);
      const tell = (text: Text) => terminal.tell(text);
      const stop = stopSignal(() => tell(say((c) => c.command.watchStopping)));
      tell(say((c) => c.command.watching(folder, served.url)));
      await Promise.all([watchFolder(folder, state, tell, stop), keepClock(state, tell, stop)]);
      await served.close();
      tell(say((c) => c.command.watchStopped));
      return 0;
    } finally {
      state.close();
      lock.release();
    }
  },
});

function portOf(given: string | null): number {
  if (given === null) return defaultPort;
  const port = Number(given);
  if (/^\d{1,5}$/.test(given) && port <= 65_535) return port;
  throw new CallError(say((c) => c.command.portNotANumber(given)));
}

/** The first signal lets the file in hand be finished; a second one ends the program at once. */
function stopSignal(stopping: () => void): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(1);
      stopping();
      controller.abort();
    });
  }
  return controller.signal;
}
