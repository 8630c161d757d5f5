import type { CaseFacts } from '../../../shared/cases/case.ts';
import type { Link } from '../../../shared/cases/linked.ts';
import { proposedWorkOf } from '../../../shared/cases/work-answer.ts';
import { commentOf, deedSentence } from '../../../shared/console/deed-sentence.ts';
import { withoutFinishedClaims } from '../../../shared/console/finished-claims.ts';
import { happenedSentence } from '../../../shared/console/happened.ts';
import { type PageContext, pageContext } from '../../../shared/console/page-context.ts';
import { pathView, type ShownStep } from '../../../shared/console/path-view.ts';
import { pathContext } from '../../../shared/escalation/path-context.ts';
import { clockOf } from '../../../shared/escalation/reminder-calls.ts';
import type { Language } from '../../../shared/language.ts';
import type { StoredCase } from '../../../shared/ports.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { clockSentences } from '../../../shared/statutory/clock-words.ts';
import { inColumns } from '../columns.ts';
import { labourTable, linkTable, taskTable } from './handling.ts';

/** One case on the terminal: the same words and the same order as on its page of the console. */
export function caseSheet(
  stored: StoredCase,
  links: readonly Link<CaseFacts>[],
  settings: Settings,
  language: Language,
  now: number,
): string {
  const context = pageContext(settings, language, { path: '' }, now);
  const { words, read } = context;
  const { facts, status } = stored.record;
  const { sections, noReason, noEvidence } = words.detail;
  const state = `${words.severities[facts.severity]} / ${words.statuses[status]}`;
  const reference = proposedWorkOf(stored.actions);
  const why = facts.why.map((reason) => `  ${read(reason)}\n`).join('');
  return [
    `${facts.id}  ${state}\n${happenedSentence(context, facts)}\n`,
    ...(reference === null ? [] : [`${words.detail.workProposed(reference)}\n`]),
    part(sections.why, why === '' ? `  ${noReason}\n` : why),
    part(sections.whatToDo, facts.whatToDo.map((advice) => `  ${read(advice)}\n`).join('')),
    part(sections.path, pathTable(context, stored)),
    part(words.clocks.statutory.heading, deadlineLines(context, stored)),
    part(sections.tasks, taskTable(context, stored)),
    part(sections.labour, labourTable(context, stored)),
    ...(links.length === 0 ? [] : [part(sections.linked, linkTable(context, links))]),
    part(sections.log, logTable(context, stored)),
    part(
      sections.evidence,
      facts.evidence.length === 0 ? `  ${noEvidence}\n` : evidenceTable(context, stored),
    ),
  ].join('\n');
}

function part(heading: string, body: string): string {
  return `${heading}\n${body}`;
}

/** The deadlines of the law as they stand; `cases clock` says how they are counted. */
function deadlineLines({ read, settings, now }: PageContext, stored: StoredCase): string {
  const clock = clockOf(stored, pathContext(settings), now);
  const sentences = clockSentences(clock, settings.organisation.timeZone);
  return sentences.map((sentence) => `  ${read(sentence)}\n`).join('');
}

function pathTable(context: PageContext, stored: StoredCase): string {
  const view = pathView(stored, context.settings);
  const steps = [...view.byItself, ...view.byConfirmation];
  return inColumns(steps.map((step) => pathRow(context, step)));
}

function pathRow(context: PageContext, shown: ShownStep): readonly string[] {
  const { words, read, moments, now } = context;
  const { standing, next } = shown;
  const told = standing.told.map(({ at }) => moments.second(at)).at(-1);
  const isDue = next !== null && next.at <= now;
  const nextWords = next === null ? '' : words.path.nextNotice(moments.second(next.at));
  return [
    `  ${standing.step.step}`,
    read(standing.step.title),
    words.path.states[standing.state],
    told ?? '',
    decisionWords(context, standing) ?? (isDue ? words.path.dueNow : nextWords),
  ];
}

/** Who decided on a step beyond the second gate, and when it is looked at again. */
function decisionWords(
  { words, moments }: PageContext,
  { decision }: ShownStep['standing'],
): string | null {
  if (decision === null) return null;
  const { deed, by, at } = decision;
  if (deed.kind === 'postponed') return words.path.reviewAt(moments.second(deed.reviewAt));
  return words.path.decidedBy(by, moments.second(at));
}

function logTable(context: PageContext, { actions }: StoredCase): string {
  return inColumns(
    withoutFinishedClaims(actions).map(({ at, by, deed }) => {
      const comment = commentOf(deed);
      const sentence = deedSentence(context, deed);
      const said = comment === null ? sentence : `${sentence} ${comment}`;
      return [`  ${context.moments.second(at)}`, by, said];
    }),
  );
}

function evidenceTable({ words, moments, systemTitle }: PageContext, stored: StoredCase): string {
  const { evidenceColumns } = words.detail;
  const { at, action, system, records, file, line } = evidenceColumns;
  const actions = new Map(Object.entries(words.actions));
  const rows = stored.record.facts.evidence.map((one) => [
    `  ${moments.second(one.at)}`,
    actions.get(one.action) ?? one.action,
    systemTitle(one.system),
    one.records === null ? words.unknown : String(one.records),
    `${one.file}:${one.line}`,
  ]);
  return inColumns([[`  ${at}`, action, system, records, `${file}:${line}`], ...rows]);
}
