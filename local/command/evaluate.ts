import { CallError } from '../../shared/errors.ts';
import type { LogFile } from '../../shared/ports.ts';
import { isLocalDate } from '../../shared/settings/local-time.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { say } from '../../shared/whole-language.ts';
import { evaluateCases } from '../evaluation/evaluate-cases.ts';
import { gather } from '../evaluation/gather.ts';
import { printedEvaluation } from '../evaluation/printed-evaluation.ts';
import { requireLogFile } from './call-paths.ts';
import { claimedFiles } from './claimed-files.ts';
import { type Call, defineCommand } from './command.ts';
import { evaluationOptions } from './evaluation-options.ts';
import { requireFolder, settingsToReadAt } from './settings-at.ts';

/** `sekisho evaluate --cases FILE --labels FILE` (contract, sections 1, 4 and 5). */
export const evaluate = defineCommand({
  id: 'evaluate',
  summary: {
    ja: '事案を正解（ラベル）と照らし、発見率、誤警報、遅れを種類ごとに示します。',
    en: 'Holds cases against labels: recall, false alerts and delay, per kind of incident.',
  },
  operands: { name: '', atLeast: 0, atMost: 0 },
  options: evaluationOptions,
  async run(call, terminal) {
    const [casesFile, labelsFile] = [call.value('cases'), call.value('labels')];
    const scoresFile = call.optional('scores');
    const rules = {
      period: { from: dateOf(call, 'from'), until: dateOf(call, 'until') },
      baseRate: numberOf(call, 'base-rate') ?? 1,
      budget: numberOf(call, 'budget'),
    };
    for (const path of [casesFile, labelsFile, ...(scoresFile === null ? [] : [scoresFile])])
      requireLogFile(path);
    const folder = call.optional('config');
    const settings = folder === null ? null : settingsToReadAt(folder);
    const evaluation = evaluateCases(
      await gather({
        ...rules,
        casesFile,
        labelsFile,
        scoresFile,
        settings,
        logs: await logsOf(call.optional('logs'), settings),
        tell: (message) => terminal.tell(message),
      }),
    );
    const { language } = terminal;
    await terminal.print(
      call.has('json')
        ? `${JSON.stringify(evaluation)}\n`
        : printedEvaluation(evaluation, { language, withConfiguration: settings !== null }),
    );
    return 0;
  },
});

async function logsOf(
  folder: string | null,
  settings: Settings | null,
): Promise<readonly LogFile[] | null> {
  if (folder === null) return null;
  if (settings === null) throw new CallError(say((c) => c.evaluation.logsNeedConfig));
  requireFolder(folder, '--logs');
  return (await claimedFiles([folder], settings.sources)).files;
}

function dateOf(call: Call, option: string): string | null {
  const given = call.optional(option);
  if (given === null) return null;
  if (isLocalDate(given)) return given;
  throw new CallError(say((c) => c.evaluation.notADate(option, given)));
}

function numberOf(call: Call, option: string): number | null {
  const given = call.optional(option);
  if (given === null) return null;
  const number = Number(given);
  if (Number.isFinite(number) && number > 0) return number;
  throw new CallError(say((c) => c.evaluation.notANumber(option, given)));
}
