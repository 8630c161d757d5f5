import { CallError } from '../../shared/errors.ts';
import { runClock } from '../../shared/escalation/clock.ts';
import type { LogDay } from '../../shared/log-day.ts';
import type { CaseStore } from '../../shared/ports.ts';
import type { SealReport } from '../../shared/sealing/seal.ts';
import { lastDayOver, sealableThrough } from '../../shared/sealing/sealable-through.ts';
import { say } from '../../shared/whole-language.ts';
import { sealAndTend } from '../seal-and-tend.ts';
import { openSendingState } from '../sending-state.ts';
import { lockForWatch } from '../watch-lock.ts';
import type { CountingMessenger } from './announcing-messenger.ts';
import { defineCommand } from './command.ts';
import { liveCases } from './live-cases.ts';
import { operatorOf, operatorOption } from './operator.ts';
import { configOption, stateOption } from './options.ts';
import { settingsAt } from './settings-at.ts';
import type { Terminal } from './terminal.ts';

/** `sekisho seal [--through DATE] --config DIR --state DIR` */
export const seal = defineCommand({
  id: 'seal',
  summary: {
    ja: 'ログのそろった日を締めて、普段と比べて判定し、事案を開き、通知を送ります。',
    en: 'Seals the days whose logs are complete: judges them against the past, opens cases, alerts.',
  },
  operands: { name: '', atLeast: 0, atMost: 0 },
  options: [
    {
      name: 'through',
      value: 'DATE',
      required: false,
      summary: {
        ja: 'この日まで締める（既定はログがそろっている日まで）',
        en: 'seals up to this day (default: as far as the logs are complete)',
      },
    },
    operatorOption,
    configOption,
    stateOption,
  ],
  async run(call, terminal) {
    const settings = settingsAt(call.value('config'));
    const given = throughOf(call.optional('through'), settings.organisation.timeZone);
    const stateFolder = call.value('state');
    const sending = await openSendingState(
      stateFolder,
      settings,
      terminal,
      operatorOf(call, settings),
    );
    const { state, alerts } = sending;
    // Two seals of different reach at once would leave days half judged; a watch seals by itself.
    const lock = lockForWatch(stateFolder);
    try {
      const through = given ?? (await sealableThrough(state, Date.now()));
      if (through === null) {
        await terminal.print(`${say((c) => c.command.nothingSealable)[terminal.language]}\n`);
        return 0;
      }
      const before = await idsOf(state.cases);
      const report = await sealAndTend(through, state);
      await sending.deliverWaiting();
      const { failures } = await runClock(state, Date.now());
      await printSummary(through, report, {
        before,
        after: await idsOf(state.cases),
        alerts,
        terminal,
      });
      return alerts.failed() + failures.length === 0 ? 0 : 1;
    } finally {
      lock.release();
      state.close();
    }
  },
});

/** A day that is not over could still get logs that nobody would wait for. */
function throughOf(given: string | null, timeZone: string): LogDay | null {
  if (given === null) return null;
  const latest = lastDayOver(Date.now(), timeZone);
  if (isDate(given) && given <= latest) return given;
  throw new CallError(say((c) => c.command.throughNotOver(given, latest)));
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

async function idsOf(cases: CaseStore): Promise<ReadonlySet<string>> {
  return new Set((await liveCases(cases)).map(({ facts }) => facts.id));
}

interface Outcome {
  /** Ids of the cases before and after. */
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly alerts: CountingMessenger;
  readonly terminal: Terminal;
}

async function printSummary(
  through: LogDay,
  { logDays, cases }: SealReport,
  { before, after, alerts, terminal }: Outcome,
): Promise<void> {
  const live = cases.filter((id) => after.has(id));
  const revised = live.filter((id) => before.has(id)).length;
  const opened = live.length - revised;
  const figures = { until: through, logDays: logDays.length, opened, revised, sent: alerts.sent() };
  const [from = null] = logDays;
  const sentence =
    from === null && live.length === 0
      ? say((c) => c.command.allSealed(through))
      : say((c) => c.command.sealSummary({ from, ...figures }));
  await terminal.print(`${sentence[terminal.language]}\n`);
}
