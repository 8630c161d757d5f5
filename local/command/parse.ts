import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { CallError, UnreadableFileError } from '../../shared/errors.ts';
import type { LogFile } from '../../shared/ports.ts';
import { readLog } from '../../shared/reading/read-log.ts';
import type { Settings, Source } from '../../shared/settings/settings.ts';
import { say } from '../../shared/whole-language.ts';
import { requireLogFile, requireNoLog } from './call-paths.ts';
import { defineCommand } from './command.ts';
import { guarded } from './disk-guard.ts';
import { logsOnDisk } from './logs-on-disk.ts';
import { configOption } from './options.ts';
import { type PrintingSink, printingSink } from './printing-sink.ts';
import { settingsToReadAt } from './settings-at.ts';
import type { Terminal } from './terminal.ts';

/** `sekisho parse FILE… --source ID --config DIR [--rejects FILE]` (contract, section 1). */
export const parse = defineCommand({
  id: 'parse',
  summary: {
    ja: 'ログを読み、1行を1件の正規化したアクセス記録（JSON Lines）にして出力します。',
    en: 'Reads logs and prints each accepted line as one normalised access event (JSON Lines).',
  },
  operands: { name: 'FILE', atLeast: 1, atMost: Number.POSITIVE_INFINITY },
  options: [
    {
      name: 'source',
      value: 'ID',
      required: true,
      summary: { ja: 'sources.yaml のログの id', en: 'the id of the source in sources.yaml' },
    },
    configOption,
    {
      name: 'rejects',
      value: 'FILE',
      required: false,
      summary: {
        ja: '読めなかった行を {file,line,reason,raw} の形で書き出すファイル',
        en: 'where lines that could not be read go, as {file,line,reason,raw}',
      },
    },
  ],
  async run(call, terminal) {
    const settings = settingsToReadAt(call.value('config'));
    const source = sourceOf(settings, call.value('source'));
    for (const path of call.operands) requireLogFile(path);
    const rejects = call.optional('rejects');
    if (rejects !== null) requireNoLog(rejects, 'rejects', call.operands);
    const sink = printingSink(terminal, rejects);
    let unreadable = 0;
    for (const path of call.operands) {
      for await (const log of logsOnDisk(logFileAt(path, path))) {
        sink.startFile(log.name);
        if (!(await readOne(log, source, settings, { sink, terminal }))) unreadable += 1;
        await sink.drain();
      }
    }
    sink.close();
    const { accepted, rejected } = sink.counts();
    terminal.tellLine(`accepted ${accepted} rejected ${rejected} of ${accepted + rejected} lines`);
    return unreadable === 0 ? 0 : 1;
  },
});

/** Whether the file could be read. What keeps it from giving events is told. */
async function readOne(
  log: LogFile,
  source: Source,
  { systems }: Settings,
  { sink, terminal }: { readonly sink: PrintingSink; readonly terminal: Terminal },
): Promise<boolean> {
  const guard = guarded(log);
  try {
    const { lines, couldBe } = await readLog(guard.file, source, systems, sink);
    if (lines === 0) terminal.tell(say((c) => c.reading.emptyFile(log.name)));
    if (couldBe !== null) terminal.tell(say((c) => c.reading.couldBeEucJp(log.name)));
    return true;
  } catch (error) {
    const text = error instanceof UnreadableFileError ? error.text : guard.explain(error);
    if (text === null) throw error;
    terminal.tell(text);
    return false;
  }
}

function sourceOf(settings: Settings, id: string): Source {
  const source = settings.sources.find((one) => one.id === id);
  if (source !== undefined) return source;
  const allowed = settings.sources.map((one) => one.id).join(', ');
  throw new CallError(say((c) => c.command.unknownSource(id, allowed)));
}
