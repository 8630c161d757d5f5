import { runClock } from '../../shared/escalation/clock.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { say } from '../../shared/whole-language.ts';
import type { OpenState } from '../composition.ts';
import { openSendingState } from '../sending-state.ts';
import { claimedFiles } from './claimed-files.ts';
import { defineCommand } from './command.ts';
import { type Intake, totalsOf } from './intake.ts';
import { liveCases } from './live-cases.ts';
import { operatorOf, operatorOption } from './operator.ts';
import { configOption, stateOption } from './options.ts';
import { settingsAt } from './settings-at.ts';
import { takeInAll } from './take-in-all.ts';
import type { Terminal } from './terminal.ts';

/** `sekisho ingest PATH… --config DIR --state DIR`: the pipeline over files and folders. */
export const ingest = defineCommand({
  id: 'ingest',
  summary: {
    ja: 'ログのファイルやフォルダーを取り込み、事案を開き、通知を送ります。',
    en: 'Runs the pipeline over log files and folders: opens cases, sends alerts.',
  },
  operands: { name: 'PATH', atLeast: 1, atMost: Number.POSITIVE_INFINITY },
  options: [operatorOption, configOption, stateOption],
  async run(call, terminal) {
    const settings = settingsAt(call.value('config'));
    const { files, leftOut } = await claimedFiles(call.operands, settings.sources);
    if (files.length === 0) terminal.tell(say((c) => c.command.noFiles(call.operands.join(' '))));
    const stateFolder = call.value('state');
    const sending = await openSendingState(
      stateFolder,
      settings,
      terminal,
      operatorOf(call, settings),
    );
    const { state, alerts } = sending;
    try {
      const before = new Set((await liveCases(state.cases)).map(({ facts }) => facts.id));
      const intakes = await takeInAll(files, { pipeline: state, terminal });
      for (const path of leftOut) terminal.tell(say((c) => c.command.leftOut(path)));
      tellSilentSources(settings, intakes, terminal);
      await sending.deliverWaiting();
      // Where no watch runs, nobody else sends what an earlier run could not.
      const { failures } = await runClock(state, Date.now());
      await printSummary({ intakes, before, state, sent: alerts.sent(), terminal });
      const unsent = alerts.failed() + failures.length;
      return totalsOf(intakes).unreadable + unsent === 0 ? 0 : 1;
    } finally {
      state.close();
    }
  },
});

/** A source that no file belonged to may be a wrong glob, or a log that did not come. */
function tellSilentSources(
  { sources }: Settings,
  intakes: readonly Intake[],
  terminal: Terminal,
): void {
  const heard = new Set(
    intakes.map((one) => (one.kind === 'taken' ? one.report.manifest.source : null)),
  );
  for (const { id, objects } of sources) {
    if (heard.has(id)) continue;
    terminal.tell(say((c) => c.command.sourceWithoutFile(id, objects.join(' '))));
  }
}

interface Summary {
  readonly intakes: readonly Intake[];
  /** Ids of the cases that were there before. */
  readonly before: ReadonlySet<string>;
  readonly state: OpenState;
  /** Alerts that went out. */
  readonly sent: number;
  readonly terminal: Terminal;
}

async function printSummary({ intakes, before, state, sent, terminal }: Summary): Promise<void> {
  const touched = new Set(intakes.flatMap((one) => (one.kind === 'taken' ? one.report.cases : [])));
  const live = (await liveCases(state.cases)).map(({ facts }) => facts.id);
  const opened = live.filter((id) => touched.has(id) && !before.has(id)).length;
  const revised = live.filter((id) => touched.has(id) && before.has(id)).length;
  const totals = totalsOf(intakes);
  const sentence = say((c) => c.command.ingestSummary({ ...totals, opened, revised, sent }));
  await terminal.print(`${sentence[terminal.language]}\n`);
}
