import type { SqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { weightedDetectors } from '../../shared/calibration/weights.ts';
import type { CaseFacts } from '../../shared/cases/case.ts';
import { printCase } from '../../shared/cases/contract-case.ts';
import { detectors } from '../../shared/detectors/registry.ts';
import { CallError } from '../../shared/errors.ts';
import type { Text } from '../../shared/language.ts';
import { foldFile, type Pipeline } from '../../shared/pipeline.ts';
import type { CaseStore } from '../../shared/ports.ts';
import { spanOf } from '../../shared/sealing/loaded-history.ts';
import { scoreLines } from '../../shared/sealing/score-lines.ts';
import { sealThrough } from '../../shared/sealing/seal.ts';
import { readVerdicts } from '../../shared/sealing/verdicts.ts';
import type { LogDays } from '../../shared/sealing/what-if.ts';
import { say } from '../../shared/whole-language.ts';
import { openReplay } from '../composition.ts';
import { type ClaimedFiles, claimedFiles } from './claimed-files.ts';
import { type Call, type Command, defineCommand, usageOf } from './command.ts';
import { type Intake, totalsOf } from './intake.ts';
import { openOperation, replayOf } from './kept-operation.ts';
import { liveCases } from './live-cases.ts';
import { configOption } from './options.ts';
import { type ReplayOutputs, replayOutputs } from './replay-outputs.ts';
import { namingResident, residentNames } from './resident-names.ts';
import { settingsToReadAt } from './settings-at.ts';
import { takeInAll } from './take-in-all.ts';
import type { Terminal } from './terminal.ts';
import { tellWhatIf } from './what-if-report.ts';

/** `sekisho replay [PATH…] --config DIR [--state DIR] --cases FILE` (contract, section 1). */
export const replay: Command = defineCommand({
  id: 'replay',
  summary: {
    ja: '過去のログを読み、何も送らずに、事案をファイルに書き出します。',
    en: 'Reads past logs, sends nothing, and writes the cases to a file.',
  },
  operands: { name: 'PATH', atLeast: 0, atMost: Number.POSITIVE_INFINITY },
  options: [
    configOption,
    {
      name: 'state',
      value: 'DIR',
      required: false,
      summary: {
        ja: '運用の状態フォルダー。通知の増減を運用と比べ、PATH がなければその履歴を判定する（運用の記録は変えず、途中の記録は中の replay に置く）',
        en: 'a state folder: compares with its alerts; without PATH its history is judged (work goes to its folder replay; what is in operation stays as it is)',
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
    const settings = settingsToReadAt(call.value('config'));
    const given = await claimedFiles(call.operands, settings.sources);
    const stateFolder = call.optional('state');
    const operation = openOperation(stateFolder);
    try {
      if (call.operands.length === 0) await requireHistory(stateFolder, operation);
      const outputs = replayOutputs(call, [...call.operands, ...given.logs]);
      const state = await openReplay(stateFolder, settings, Date.now);
      try {
        return await replayInto(outputs, { call, given, operation, terminal }, state);
      } finally {
        state.close();
      }
    } finally {
      operation?.close();
    }
  },
});

/** What a call has to work with. */
interface Replay {
  readonly call: Call;
  readonly given: ClaimedFiles;
  /** null: no state folder is named, or nothing has been in operation there. */
  readonly operation: SqliteStore | null;
  readonly terminal: Terminal;
}

async function replayInto(
  outputs: ReplayOutputs,
  { call, given, operation, terminal }: Replay,
  empty: Awaited<ReturnType<typeof openReplay>>,
): Promise<0 | 1> {
  const isKept = call.operands.length === 0 && operation !== null;
  const state = isKept ? await replayOf(operation, empty) : empty;
  const intakes = await readAll(given, state, terminal);
  const span = await spanOf(state.manifests);
  if (span !== null) await seal(span, state, operation?.cases ?? state.cases, outputs);
  const facts = (await liveCases(state.cases)).map((record) => record.facts);
  facts.sort((one, other) => (one.id < other.id ? -1 : 1));
  await writeCases(facts, given, state, outputs, terminal);
  if (operation !== null) await tellWhatIf(operation, facts, span, terminal);
  const totals = totalsOf(intakes);
  terminal.tell(
    isKept && span !== null
      ? say((c) => c.replay.keptSummary(span.from, span.until, facts.length))
      : say((c) => c.command.replaySummary(totals, facts.length)),
  );
  return totals.unreadable === 0 ? 0 : 1;
}

async function requireHistory(
  stateFolder: string | null,
  operation: SqliteStore | null,
): Promise<void> {
  if (operation !== null && (await spanOf(operation.manifests)) !== null) return;
  throw new CallError(noHistory(stateFolder));
}

function noHistory(stateFolder: string | null): Text {
  if (stateFolder !== null) return say((c) => c.replay.noKeptHistory(stateFolder));
  return say((c) => c.command.operandMissing('replay', 'PATH', usageOf(replay)));
}

async function readAll(
  { files, leftOut }: ClaimedFiles,
  state: Pipeline,
  terminal: Terminal,
): Promise<readonly Intake[]> {
  const intakes = await takeInAll(files, { pipeline: state, terminal, take: foldFile });
  for (const path of leftOut) terminal.tell(say((c) => c.command.leftOut(path)));
  return intakes;
}

const calibrated = weightedDetectors(detectors).map(({ id }) => id);

/** Seals every day in order by what people have assessed so far, and writes what it scored. */
async function seal(
  { until }: LogDays,
  state: Pipeline,
  assessed: CaseStore,
  outputs: ReplayOutputs,
): Promise<void> {
  const verdicts = await readVerdicts(assessed);
  await sealThrough(
    until,
    state,
    (day, calibration) => outputs.scores(scoreLines(day, calibration, calibrated)),
    verdicts,
  );
}

async function writeCases(
  facts: readonly CaseFacts[],
  { files }: ClaimedFiles,
  state: Pipeline,
  outputs: ReplayOutputs,
  terminal: Terminal,
): Promise<void> {
  const names = await residentNames(facts, files, state);
  const { language } = state.settings.organisation;
  outputs.cases(facts.map((one) => printCase(namingResident(one, names), language)));
  const unnamed = facts.filter(({ subject }) => subject !== null && !names.has(subject)).length;
  if (unnamed > 0) terminal.tell(say((c) => c.replay.residentsNotNamed(unnamed)));
}
