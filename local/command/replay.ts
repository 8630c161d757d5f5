import { writeFileSync } from 'node:fs';
import { weightedDetectors } from '../../shared/calibration/weights.ts';
import { printCase } from '../../shared/cases/contract-case.ts';
import { detectors } from '../../shared/detectors/registry.ts';
import { CallError } from '../../shared/errors.ts';
import { say } from '../../shared/language.ts';
import { foldFile } from '../../shared/pipeline.ts';
import { spanOf } from '../../shared/sealing/loaded-history.ts';
import { scoreLines } from '../../shared/sealing/score-lines.ts';
import { sealThrough } from '../../shared/sealing/seal.ts';
import { type OpenState, openReplay } from '../composition.ts';
import { requireNoLog } from './call-paths.ts';
import { claimedFiles } from './claimed-files.ts';
import { defineCommand } from './command.ts';
import { type Intake, sentenceOf, takeIn, totalsOf } from './intake.ts';
import { liveCases } from './live-cases.ts';
import { configOption } from './options.ts';
import { settingsAt } from './settings-at.ts';

/** `sekisho replay PATH… --config DIR [--state DIR] --cases FILE` (contract, section 1). */
export const replay = defineCommand({
  id: 'replay',
  summary: {
    ja: '過去のログを読み、何も送らずに、事案をファイルに書き出します。',
    en: 'Reads past logs, sends nothing, and writes the cases to a file.',
  },
  operands: { name: 'PATH', atLeast: 1, atMost: Number.POSITIVE_INFINITY },
  options: [
    configOption,
    {
      name: 'state',
      value: 'DIR',
      required: false,
      summary: {
        ja: 'メモリに載らない量のとき、途中の記録を置くフォルダー（その中の replay。運用中の状態は変えません）',
        en: 'keeps the work on disk, in its folder replay; what is in operation stays as it is',
      },
    },
    {
      name: 'cases',
      value: 'FILE',
      required: true,
      summary: { ja: '事案を1件1行のJSONで書くファイル', en: 'where the cases go, one a line' },
    },
    {
      name: 'scores',
      value: 'FILE',
      required: false,
      summary: {
        ja: '職員・日・検知ごとの点数とp値を1行のJSONで書くファイル',
        en: 'where the score and p-value of each staff-day and detector go, one a line',
      },
    },
  ],
  async run(call, terminal) {
    const settings = settingsAt(call.value('config'));
    const { files, logs, leftOut } = await claimedFiles(call.operands, settings.sources);
    const casesFile = call.value('cases');
    requireNoLog(casesFile, 'cases', [...call.operands, ...logs]);
    writeLines(casesFile, []);
    const scoresFile = call.optional('scores');
    if (scoresFile !== null) {
      requireNoLog(scoresFile, 'scores', [...call.operands, ...logs]);
      writeLines(scoresFile, []);
    }
    const state = await openReplay(call.optional('state'), settings, Date.now);
    try {
      const intakes: Intake[] = [];
      for (const file of files) {
        const intake = await takeIn(file, state, foldFile);
        terminal.tell(sentenceOf(intake));
        intakes.push(intake);
      }
      for (const path of leftOut) terminal.tell(say((c) => c.command.leftOut(path)));
      await sealEverything(state, scoresFile);
      const { language } = settings.organisation;
      const facts = (await liveCases(state.cases)).map((record) => record.facts);
      const sorted = facts.sort((one, other) => (one.id < other.id ? -1 : 1));
      writeLines(
        casesFile,
        sorted.map((one) => printCase(one, language)),
      );
      terminal.tell(say((c) => c.command.replaySummary(totalsOf(intakes), sorted.length)));
      return totalsOf(intakes).unreadable === 0 ? 0 : 1;
    } finally {
      state.close();
    }
  },
});

const calibrated = weightedDetectors(detectors).map(({ id }) => id);

/** Seals every day in order, and writes what it scored. */
async function sealEverything(state: OpenState, scoresFile: string | null): Promise<void> {
  const span = await spanOf(state.manifests);
  if (span === null) return;
  await sealThrough(span.until, state, (day, calibration) => {
    if (scoresFile !== null) writeLines(scoresFile, scoreLines(day, calibration, calibrated), 'a');
  });
}

/** Also called with nothing before the work begins, so that a wrong path shows at once. */
function writeLines(path: string, lines: readonly string[], how: 'w' | 'a' = 'w'): void {
  try {
    writeFileSync(path, lines.map((line) => `${line}\n`).join(''), { flag: how });
  } catch (cause) {
    throw new CallError(
      say((c) => c.command.notWritable(path)),
      { cause },
    );
  }
}
