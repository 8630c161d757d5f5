import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { CallError, UnreadableFileError } from '../../shared/errors.ts';
import { printEntry } from '../../shared/guessing/source-entry.ts';
import type { LogFile } from '../../shared/ports.ts';
import { logsIn } from '../../shared/reading/logs-in.ts';
import { archivePart } from '../../shared/reading/member-name.ts';
import { type Encoding, encodings } from '../../shared/settings/settings.ts';
import { say } from '../../shared/whole-language.ts';
import { requireLogFile } from './call-paths.ts';
import { defineCommand } from './command.ts';
import { guarded } from './disk-guard.ts';
import { configOption } from './options.ts';
import { settingsToReadAt } from './settings-at.ts';
import type { Terminal } from './terminal.ts';
import { tryFile } from './trial.ts';
import { reportTrial } from './trial-report.ts';

/** `sekisho try FILE [--config DIR] [--out FILE]`: nothing is kept but what `--out` names. */
export const tryOut = defineCommand({
  id: 'try',
  summary: {
    ja: '未知のログを見て、形式と列の対応を推測し、最初の10件と sources.yaml の書き始めを示します。',
    en: 'Looks at an unknown log, guesses format and columns, shows ten events and a sources.yaml.',
  },
  operands: { name: 'FILE', atLeast: 1, atMost: 1 },
  options: [
    { ...configOption, required: false },
    {
      name: 'encoding',
      value: encodings.join('|'),
      required: false,
      oneOf: encodings,
      summary: {
        ja: '文字コード（既定は auto：ファイル全体から見分ける）',
        en: 'the encoding (else auto: decided on the whole file)',
      },
    },
    {
      name: 'out',
      value: 'FILE',
      required: false,
      summary: {
        ja: 'sources.yaml の書き始めを書くファイル（無ければ標準出力）',
        en: 'where the sources.yaml to start from goes (else standard output)',
      },
    },
  ],
  async run(call, terminal) {
    const path = call.operands[0] ?? '';
    requireLogFile(path);
    const out = call.optional('out');
    if (out !== null && existsSync(out)) {
      throw new CallError(say((c) => c.guessing.outExists(out)));
    }
    const config = call.optional('config');
    const systems = config === null ? null : [...settingsToReadAt(config).systems.keys()];
    const given = call.optional('encoding');
    const encoding = encodings.find((it) => it === given) ?? 'auto';
    const guard = guarded(logFileAt(path, basename(path)));
    try {
      return await tryOne(
        await firstLog(guard.file, terminal),
        { systems, encoding, out },
        terminal,
      );
    } catch (error) {
      const text = error instanceof UnreadableFileError ? error.text : guard.explain(error);
      if (text === null) throw error;
      terminal.tell(text);
      return 1;
    }
  },
});

/** The file itself, or the first of an archive. */
async function firstLog(file: LogFile, terminal: Terminal): Promise<LogFile> {
  const logs: LogFile[] = [];
  for await (const log of logsIn(file)) logs.push(log);
  const [first = file] = logs;
  if (logs.length > 1) terminal.tell(say((c) => c.guessing.members(logs.length, first.name)));
  return first;
}

interface Wanted {
  readonly systems: readonly string[] | null;
  readonly encoding: Encoding;
  readonly out: string | null;
}

async function tryOne(file: LogFile, wanted: Wanted, terminal: Terminal): Promise<0 | 1> {
  const { systems, encoding, out } = wanted;
  const trial = await tryFile(file, Date.now(), encoding);
  reportTrial(file.name, trial, terminal);
  if (trial.chosen === null) return 1;
  const name = archivePart(file.name) ?? file.name;
  const entry = printEntry(trial.chosen, { name, systems, encoding }, terminal.language);
  terminal.tellLine('');
  if (out === null) await terminal.print(entry);
  else {
    writeNew(out, entry);
    terminal.tell(say((c) => c.guessing.written(out)));
  }
  terminal.tell(say((c) => c.guessing.nextSteps));
  return 0;
}

function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    throw new CallError(
      say((c) => c.command.notWritable(path)),
      { cause },
    );
  }
}
