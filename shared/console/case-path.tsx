import type { StoredCase } from '../ports.ts';
import type { PathStep } from '../settings/settings.ts';
import { Moment } from './marks.tsx';
import type { PageContext } from './page-context.ts';
import { type PathView, pathView, type ShownStep } from './path-view.ts';
import { recipientWords } from './recipient-words.ts';

interface CasePathProps {
  readonly context: PageContext;
  readonly stored: StoredCase;
}

/** Where a case stands on the escalation path, step by step, and what comes next. */
export function CasePath({ context, stored }: CasePathProps) {
  const { words, settings } = context;
  const { byItself, byConfirmation, offPath, quiet } = pathView(stored, settings);
  return (
    <section aria-labelledby="heading-path" class="panel path">
      <h2 id="heading-path">{words.detail.sections.path}</h2>
      <ol class="steps">
        {byItself.map((shown) => (
          <Step context={context} shown={shown} quiet={quiet} />
        ))}
      </ol>
      {byConfirmation.length === 0 ? null : (
        <>
          <h3>{words.path.confirmationHeading}</h3>
          <p class="quiet">{words.path.confirmationNote}</p>
          <ol class="steps later">
            {byConfirmation.map((shown) => (
              <Step context={context} shown={shown} quiet={quiet} />
            ))}
          </ol>
        </>
      )}
      {offPath.length === 0 ? null : <OffPath context={context} steps={offPath} />}
    </section>
  );
}

interface StepProps {
  readonly context: PageContext;
  readonly shown: ShownStep;
  readonly quiet: PathView['quiet'];
}

function Step({ context, shown, quiet }: StepProps) {
  const { step, state } = shown.standing;
  const { path } = context.words;
  return (
    <li class={`step state-${state}`}>
      <p class="step-head">
        <span class="step-number">{path.step(step.step)}</span>
        <span class="step-title">{context.read(step.title)}</span>
        <span class="step-state">{path.states[state]}</span>
      </p>
      <p class="step-duty">{context.read(step.duty)}</p>
      <StepNotes context={context} shown={shown} quiet={quiet} />
    </li>
  );
}

function StepNotes({ context, shown, quiet }: StepProps) {
  const { words, moments } = context;
  const { path } = words;
  const { next, awaiting, standing } = shown;
  const { state, told, acknowledgement, recused } = standing;
  const decided = decisionWords(context, shown);
  const last = told.at(-1);
  return (
    <ul class="step-notes">
      {last === undefined ? null : (
        <li>
          {path.notices(
            context.count(told.length),
            moments.minute(last.at, context.now),
            recipientWords(words, last.recipient),
          )}
        </li>
      )}
      {acknowledgement === null ? null : (
        <li>
          {path.acknowledgedBy(acknowledgement.by, moments.minute(acknowledgement.at, context.now))}
        </li>
      )}
      {decided === null ? null : <li class={awaiting === null ? '' : 'next'}>{decided}</li>}
      {next === null ? null : (
        <li class="next">
          {next.at <= context.now ? (
            path.dueNow
          ) : (
            <Moment at={next.at}>{path.nextNotice(moments.minute(next.at, context.now))}</Moment>
          )}
        </li>
      )}
      {state === 'not-called' && !quiet ? <li>{path.skippedBecause}</li> : null}
      {recused.length > 0 ? <li>{path.recused}</li> : null}
    </ul>
  );
}

/** Since when a decision is awaited of whom, when it is looked at again, or who has taken it. */
function decisionWords(
  { words, moments, read, now }: PageContext,
  { awaiting, standing }: ShownStep,
): string | null {
  const { path } = words;
  if (awaiting !== null) {
    const since = moments.minute(awaiting.since, now);
    if (awaiting.isReview) return path.reviewAt(since);
    return awaiting.asked === null
      ? path.awaitingNobody(since)
      : path.awaitingSince(since, read(awaiting.asked));
  }
  const { decision } = standing;
  if (decision === null || decision.deed.kind === 'postponed') return null;
  return path.decidedBy(decision.by, moments.minute(decision.at, now));
}

function OffPath({ context, steps }: { context: PageContext; steps: readonly PathStep[] }) {
  const { path } = context.words;
  return (
    <details>
      <summary>{path.offPathHeading(context.count(steps.length))}</summary>
      <ul class="off-path">
        {steps.map((step) => (
          <li>
            <span class="step-number">{path.step(step.step)}</span> {context.read(step.title)}
            <span class="under">
              {step.when.length === 0
                ? path.notForSources
                : path.onlyWhen(
                    context.join(step.when.map((condition) => path.conditions[condition])),
                  )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
