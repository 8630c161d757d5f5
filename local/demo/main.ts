import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { CallError, ConfigurationError, SekishoError } from '../../shared/errors.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { type ConsoleServer, serveConsole } from '../console-server.ts';
import { showClosing } from './closing.ts';
import { writeSummary } from './monthly-summary.ts';
import { type DemoOutcome, runDemo } from './run.ts';
import { openStage, type Stage } from './stage.ts';

const folder = fileURLToPath(new URL('../../.sekisho/demo/', import.meta.url));
const sample = fileURLToPath(new URL('../sample/', import.meta.url));
const usualPort = 8471;

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SekishoError)) throw error;
  console.error(`${error.text.ja}\n${error.text.en}`);
  const isTheirs = error instanceof CallError || error instanceof ConfigurationError;
  process.exitCode = isTheirs ? 2 : 1;
}

/** `npm run demo`, or `npm run demo -- --no-serve`, which ends instead of serving the console. */
async function main(words: readonly string[]): Promise<void> {
  const unknown = words.find((word) => word !== '--no-serve');
  if (unknown !== undefined)
    throw new CallError({
      ja: `デモで使える指定は --no-serve だけです（「${unknown}」が指定されました）。`,
      en: `The only option of the demo is --no-serve; "${unknown}" was given.`,
    });
  const started = Date.now();
  const stage = openStage(
    (line) => console.log(line),
    process.stdout.isTTY && process.stdout.hasColors(),
  );
  const settings = loadSettings(settingsFolder(sample));
  stage.title({
    ja: '関所 Sekisho のデモ：架空の如月市の30日',
    en: 'A demonstration: 30 days of the invented Kisaragi City',
  });
  const outcome = await runDemo(folder, settings, stage);
  showClosing(outcome, settings, stage);
  await writeSummary(outcome, join(folder, 'state', 'reports'), stage);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  stage.line();
  stage.tell({
    ja: `${seconds}秒で終わりました。通知の全文は .sekisho/demo/state/outbox にあります。`,
    en: `Done in ${seconds} s. The alerts in full are in .sekisho/demo/state/outbox.`,
  });
  if (words.includes('--no-serve')) outcome.state.close();
  else await serve(outcome, stage);
}

/** Serves the console until Ctrl+C; the demo's time runs on from where it stopped. */
async function serve({ state, clock }: DemoOutcome, stage: Stage): Promise<void> {
  const ended = Date.now();
  const ports = { ...state, now: () => clock.now() + Date.now() - ended };
  const server = await serveConsole(ports, usualPort).catch(
    (error: unknown): Promise<ConsoleServer> => {
      if (!(error instanceof CallError)) throw error;
      return serveConsole(ports, 0);
    },
  );
  stage.line();
  stage.tell({
    ja: `コンソール（画面）を ${server.url} で開けます。終わるには Ctrl+C。`,
    en: `The console is at ${server.url} (Ctrl+C to end).`,
  });
  const end = async (): Promise<void> => {
    await server.close();
    state.close();
  };
  process.once('SIGINT', end).once('SIGTERM', end);
}
