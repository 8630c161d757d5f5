import { actionsBefore } from '../../../shared/cases/actions-before.ts';
import { knowledgeWords } from '../../../shared/console/clock-history.ts';
import { elapsedWords } from '../../../shared/console/elapsed-words.ts';
import { type PageContext, pageContext } from '../../../shared/console/page-context.ts';
import { reminderState } from '../../../shared/console/reminder-state.ts';
import { RefusedActionError } from '../../../shared/errors.ts';
import { pathContext } from '../../../shared/escalation/path-context.ts';
import type { StoredCase } from '../../../shared/ports.ts';
import type { StatutoryClock } from '../../../shared/statutory/clock.ts';
import { clockRules } from '../../../shared/statutory/clock-rules.ts';
import { clockSentences } from '../../../shared/statutory/clock-words.ts';
import type { Knowledge } from '../../../shared/statutory/knowledge.ts';
import { judgementSentence } from '../../../shared/statutory/law-words.ts';
import { remindersOf } from '../../../shared/statutory/reminders.ts';
import { clockRuleWords } from '../../../shared/statutory/rule-words.ts';
import { type ResponseClock, twoClocks } from '../../../shared/statutory/two-clocks.ts';
import { say } from '../../../shared/whole-language.ts';
import { inColumns } from '../columns.ts';
import { defineCommand } from '../command.ts';
import { visible } from '../terminal.ts';
import { homeOptions, openCaseHome } from './case-home.ts';

/** `sekisho cases clock CASE`: the response clock and the statutory one, side by side. */
export const showClock = defineCommand({
  id: 'cases clock',
  summary: {
    ja: '対応の時計と法定報告の時計（期限、連絡の予定、知った日時とその訂正）を並べて表示します。',
    en: 'Shows both clocks of a case: the response, and the deadlines of the law.',
  },
  operands: { name: 'CASE', atLeast: 1, atMost: 1 },
  options: homeOptions,
  async run(call, terminal) {
    const id = call.operands[0] ?? '';
    const home = await openCaseHome(call);
    try {
      const { settings, cases } = home;
      const stored = await cases.read(id);
      if (stored === null) throw new RefusedActionError(say((c) => c.cases.noSuchCase(id)));
      const now = home.now();
      const { statutory, organisation } = settings;
      const clocks = twoClocks(
        stored.record.facts,
        [...(await actionsBefore(stored, cases)), ...stored.actions],
        { statutory, timeZone: organisation.timeZone, calendar: pathContext(settings) },
        now,
      );
      const context = pageContext(settings, terminal.language, { path: '' }, now);
      const parts = [
        responsePart(context, clocks.response),
        statutoryPart(context, clocks.statutory),
        reminderPart(context, clocks.statutory, stored),
        knowledgePart(context, clocks.statutory.knowledge),
        rulesPart(context),
      ];
      await terminal.print(visible(`${id}\n\n${parts.join('\n')}`));
      return 0;
    } finally {
      home.close();
    }
  },
});

function responsePart({ words, moments }: PageContext, clock: ResponseClock): string {
  const { heading, rows, none } = words.clocks.response;
  const time = (at: number | null) => (at === null ? none : moments.second(at));
  const { startedAt, acknowledgedAt, assessedAt, containedAt, closedAt } = clock;
  return `${heading}\n${inColumns([
    [`  ${rows.started}`, time(startedAt)],
    [`  ${rows.acknowledged}`, time(acknowledgedAt)],
    [`  ${rows.assessed}`, time(assessedAt)],
    [`  ${rows.contained}`, time(containedAt)],
    [`  ${rows.closed}`, time(closedAt)],
    [`  ${closedAt === null ? rows.elapsed : rows.took}`, elapsedWords(words, clock.elapsedMs)],
  ])}`;
}

function statutoryPart({ words, read, settings }: PageContext, clock: StatutoryClock): string {
  const { heading } = words.clocks.statutory;
  const sentences = clockSentences(clock, settings.organisation.timeZone).map(read);
  const classes = clock.judgements
    .filter(({ standing }) => standing !== 'does-not-apply')
    .map((judgement) => read(judgementSentence(judgement)));
  return `${heading}\n${[...sentences, ...classes].map((one) => `  ${one}\n`).join('')}`;
}

function reminderPart(
  { words, moments, now }: PageContext,
  clock: StatutoryClock,
  { actions }: StoredCase,
): string {
  const { heading, none, ...states } = words.clocks.reminders;
  const rows = remindersOf(clock).map((reminder) => {
    const state = states[reminderState(reminder, actions, now)];
    const report = words.statutory.reportKind[reminder.report];
    return [`  ${report}`, moments.second(reminder.at), state];
  });
  return `${heading}\n${rows.length === 0 ? `  ${none}\n` : inColumns(rows)}`;
}

function knowledgePart(context: PageContext, { history }: Knowledge): string {
  const { heading, none } = context.words.clocks.knowledge;
  const rows = history.map((change) => [
    `  ${context.moments.second(change.at)}`,
    change.by,
    knowledgeWords(context, change),
    change.reason ?? '',
  ]);
  return `${heading}\n${rows.length === 0 ? `  ${none}\n` : inColumns(rows)}`;
}

/** How the days are counted, and that it is to be verified. */
function rulesPart({ words, read, settings }: PageContext): string {
  const rules = clockRules.map((rule) => clockRuleWords(rule, settings.statutory));
  const rows = rules.map(({ title, wording, reference, certainty }) => {
    return `  ${read(title)}: ${read(wording)} (${read(reference)}; ${read(certainty)})\n`;
  });
  return `${words.clocks.rules}\n${rows.join('')}  ${words.statutory.rules.verify}\n`;
}
