import type { CaseAction, CaseFacts } from '../cases/case.ts';
import { isStillFound } from '../cases/still-found.ts';
import { successorOf } from '../cases/transitions.ts';
import { proposedWorkOf } from '../cases/work-answer.ts';
import { pathContext } from '../escalation/path-context.ts';
import type { StoredCase } from '../ports.ts';
import { CaseClocks } from './case-clocks.tsx';
import { CaseDrafts } from './case-drafts.tsx';
import { CaseEvidence } from './case-evidence.tsx';
import { CaseFigures } from './case-figures.tsx';
import { CaseLabour } from './case-labour.tsx';
import { CaseLimits } from './case-limits.tsx';
import { CaseLog } from './case-log.tsx';
import { CasePath } from './case-path.tsx';
import { CaseTasks } from './case-tasks.tsx';
import { CaseWaiting } from './case-waiting.tsx';
import { happenedSentence } from './happened.ts';
import { NextNotice, SeverityMark, StatusMark } from './marks.tsx';
import { casePlace, type PageContext } from './page-context.ts';
import { pendingOf } from './pending.ts';
import type { ConsoleWords } from './words.ts';

interface CasePageProps {
  readonly context: PageContext;
  readonly stored: StoredCase;
  /** What was done to the cases that it goes on from, see `cases/actions-before.ts`. */
  readonly before: readonly CaseAction[];
}

/** One case: what happened, why it needs a check, what to do next, and where it stands. */
export function CasePage({ context, stored, before }: CasePageProps) {
  const { record, actions } = stored;
  const { facts } = record;
  const { detail } = context.words;
  const pending = pendingOf(stored, { ...pathContext(context.settings), before }, context.now);
  return (
    <article class="case">
      <p class="back">
        <a href={context.link({ path: '/' })}>{detail.back}</a>
      </p>
      <header class="case-head">
        <p class="marks">
          <SeverityMark context={context} severity={facts.severity} />
          <StatusMark context={context} status={record.status} />
          <span class="quiet">
            <NextNotice context={context} record={record} />
          </span>
        </p>
        <h1>{detail.heading(facts.id)}</h1>
        <p class="happened">
          <strong class="check">{detail.check}</strong>
          {happenedSentence(context, facts)}
        </p>
        <p class="quiet">{notAccusation(facts, detail)}</p>
        <NoLongerFound context={context} actions={actions} />
        <WorkProposal context={context} actions={actions} />
        <Successors context={context} actions={actions} />
      </header>
      <CaseWaiting context={context} pending={pending} />
      <div class="columns">
        <div class="column">
          <CaseFigures context={context} facts={facts} />
          <Sentences context={context} id="why" texts={facts.why} />
          <Sentences context={context} id="whatToDo" texts={facts.whatToDo} />
          <CaseClocks context={context} facts={facts} actions={[...before, ...actions]} />
          <CaseTasks context={context} stored={stored} />
          <CaseLabour context={context} actions={actions} />
          <CaseLog context={context} actions={actions} />
        </div>
        <div class="column">
          <CasePath context={context} stored={stored} />
          {successorOf(actions) === null ? <CaseDrafts context={context} id={facts.id} /> : null}
        </div>
      </div>
      <CaseEvidence context={context} evidence={facts.evidence} />
      <CaseLimits context={context} facts={facts} />
    </article>
  );
}

/** What the case was opened for is gone by now: that comes before its reasons. */
function NoLongerFound({
  context,
  actions,
}: {
  context: PageContext;
  actions: readonly CaseAction[];
}) {
  if (isStillFound(actions)) return null;
  return <p class="pointer">{context.words.deeds['no-longer-found']}</p>;
}

/** Whoever was asked has said that it was work: a named person is still to assess that. */
function WorkProposal({
  context,
  actions,
}: {
  context: PageContext;
  actions: readonly CaseAction[];
}) {
  const reference = proposedWorkOf(actions);
  if (reference === null) return null;
  return <p class="pointer">{context.words.detail.workProposed(reference)}</p>;
}

/** A late file moved the case's first day: the old number leads to the new one, and back. */
function Successors({
  context,
  actions,
}: {
  context: PageContext;
  actions: readonly CaseAction[];
}) {
  const { detail } = context.words;
  return (
    <>
      {actions.map(({ deed }) => {
        if (deed.kind === 'superseded') {
          return <Pointer context={context} words={detail.supersededBy} id={deed.successor} />;
        }
        if (deed.kind === 'continued') {
          return <Pointer context={context} words={detail.continues} id={deed.predecessor} />;
        }
        return null;
      })}
    </>
  );
}

function Pointer({ context, words, id }: { context: PageContext; words: string; id: string }) {
  return (
    <p class="pointer">
      {words} <a href={context.link(casePlace(id))}>{id}</a>
    </p>
  );
}

interface SentencesProps {
  readonly context: PageContext;
  readonly id: 'why' | 'whatToDo';
  readonly texts: CaseFacts['why'];
}

function Sentences({ context, id, texts }: SentencesProps) {
  const { sections, noReason } = context.words.detail;
  return (
    <section aria-labelledby={`heading-${id}`} class={`panel ${id}`}>
      <h2 id={`heading-${id}`}>{sections[id]}</h2>
      {texts.length === 0 ? (
        <p>{noReason}</p>
      ) : (
        <ul class="sentences">
          {texts.map((text) => (
            <li>{context.read(text)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** That nobody is accused: of a deed, by a log that is not whole, or by changed settings. */
function notAccusation(
  { source, family }: CaseFacts,
  { notAccusation, notAccusationOfSource, notAccusationOfSettings }: ConsoleWords['detail'],
): string {
  if (family === 'settings') return notAccusationOfSettings;
  return source === null ? notAccusation : notAccusationOfSource;
}
