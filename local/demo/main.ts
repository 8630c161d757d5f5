import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { serveConsole } from '../console-server.ts';
import { showClosing } from './closing.ts';
import { runDemo } from './run.ts';
import { openStage } from './stage.ts';

const root = new URL('../../', import.meta.url);
const folder = fileURLToPath(new URL('.sekisho/demo/', root));
const consolePort = 8471;

const { values } = parseArgs({
  options: { 'no-serve': { type: 'boolean', default: false } },
  strict: true,
});
const stage = openStage((line) => console.log(line), process.stdout.isTTY);
const started = Date.now();
const settings = loadSettings(
  settingsFolder(fileURLToPath(new URL('../sample/', import.meta.url))),
);
stage.title({
  ja: '関所 Sekisho のデモ：架空の如月市の30日',
  en: 'A demonstration: 30 days of the invented Kisaragi City',
});
const { arrivals, cases, vindications, state, clock } = await runDemo(folder, settings, stage);
showClosing(arrivals, cases, vindications, settings, stage);
stage.line();
const seconds = ((Date.now() - started) / 1000).toFixed(1);
stage.tell({
  ja: `${seconds}秒で終わりました。通知の全文は .sekisho/demo/state/outbox にあります。`,
  en: `Done in ${seconds} s. The alerts in full are in .sekisho/demo/state/outbox.`,
});
if (values['no-serve']) {
  state.close();
} else {
  const ended = Date.now();
  const now = (): number => clock.now() + Date.now() - ended;
  const { url } = await serveConsole({ ...state, now }, consolePort);
  stage.line();
  stage.tell({
    ja: `画面（コンソール）: ${url}　　止めるには Ctrl+C`,
    en: `The console is at ${url} — press Ctrl+C to stop.`,
  });
}
