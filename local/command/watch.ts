import { join } from 'node:path';
import { reportFolder } from '../../shared/adapters/local/report-folder.ts';
import { CallError } from '../../shared/errors.ts';
import type { Text } from '../../shared/language.ts';
import { say } from '../../shared/whole-language.ts';
import { makeStateFolder } from '../composition.ts';
import { reportFonts } from '../report-fonts.ts';
import { openSendingState } from '../sending-state.ts';
import { tellSettings } from '../tell-settings.ts';
import { lockForWatch } from '../watch-lock.ts';
import { runWatchService } from '../watch-service.ts';
import { followSettings } from '../watch-settings.ts';
import { requireOutside } from './call-paths.ts';
import { defineCommand } from './command.ts';
import { operatorOf, operatorOption } from './operator.ts';
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
    operatorOption,
    configOption,
    stateOption,
    {
      name: 'port',
      value: 'N',
      required: false,
      summary: {
        ja: `画面のポート（127.0.0.1 のみ。既定は ${defaultPort}、0 は空き番号）`,
        en: `port of the console on 127.0.0.1 (default ${defaultPort}; 0 takes a free one)`,
      },
    },
  ],
  async run(call, terminal) {
    const folder = call.operands[0] ?? '';
    const stateFolder = call.value('state');
    const port = portOf(call.optional('port'));
    const settings = settingsAt(call.value('config'));
    const by = operatorOf(call, settings);
    requireFolder(folder, 'DIR');
    requireOutside(stateFolder, folder);
    makeStateFolder(stateFolder);
    const lock = lockForWatch(stateFolder);
    const { state, deliverWaiting } = await openSendingState(
      stateFolder,
      settings,
      terminal,
      by,
    ).catch((error: unknown) => {
      lock.release();
      throw error;
    });
    try {
      const followed = followSettings(call.value('config'), settings, (changed) =>
        tellSettings({ ...state, settings: changed }, by, terminal),
      );
      const tell = (text: Text) => terminal.tell(text);
      const { settingsChanges } = state;
      const shelf = reportFolder(join(stateFolder, 'reports'));
      const reports = { shelf, fonts: reportFonts, settingsChanges };
      const service = { folder, port, state, settings: followed, reports, deliverWaiting, tell };
      await runWatchService(service);
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
