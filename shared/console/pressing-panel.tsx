import { limits } from '../limits.ts';
import { MorePending } from './case-waiting.tsx';
import { ScrollRegion } from './marks.tsx';
import { casePlace, type PageContext } from './page-context.ts';
import type { Pending } from './pending.ts';
import { pendingSubject, pendingTitle } from './pending-words.ts';
import type { Pressing } from './pressing.ts';
import type { PressingCase, PressingCases } from './pressing-cases.ts';
import { whatOf } from './what.ts';

const kinds = ['overdue', 'today', 'decisions'] as const satisfies readonly (keyof Pressing)[];
const shownOfKind = 3;

/** Cases with something overdue, due today or undecided: what a section head looks for first. */
export function PressingPanel({ context, front }: { context: PageContext; front: PressingCases }) {
  const { pressing } = context.words.handling;
  const { cases, looked } = front;
  return (
    <section aria-labelledby="heading-pressing" class="panel waiting">
      <h2 id="heading-pressing">{pressing.heading}</h2>
      <p class="quiet">
        {cases.length === 0 ? pressing.none : pressing.lead}
        {looked === null ? null : ` ${pressing.lookedAt(context.count(looked))}`}
      </p>
      {cases.length === 0 ? null : <PressingTable context={context} cases={cases} />}
      <MorePending context={context} all={cases.length} />
    </section>
  );
}

interface PressingTableProps {
  readonly context: PageContext;
  readonly cases: readonly PressingCase[];
}

function PressingTable({ context, cases }: PressingTableProps) {
  const { pressing, waiting } = context.words.handling;
  return (
    <ScrollRegion context={context} label={pressing.heading}>
      <table class="pressing">
        <thead>
          <tr>
            <th scope="col">{pressing.caseColumn}</th>
            {kinds.map((kind) => (
              <th scope="col">{waiting[kind]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.slice(0, limits.pendingShownMax).map((one) => (
            <PressingRow context={context} one={one} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function PressingRow({ context, one }: { context: PageContext; one: PressingCase }) {
  const { facts } = one.record;
  const { waiting } = context.words.handling;
  return (
    <tr class={one.pressing.overdue.length > 0 ? 'late' : undefined}>
      <th scope="row">
        <a href={context.link(casePlace(facts.id))}>{whatOf(context, facts)}</a>
        <span class="case-id">{facts.id}</span>
      </th>
      {kinds.map((kind) => (
        <td data-label={waiting[kind]}>
          <Titles
            context={context}
            pending={one.pressing[kind]}
            titleOf={kind === 'decisions' ? pendingSubject : pendingTitle}
          />
        </td>
      ))}
    </tr>
  );
}

interface TitlesProps {
  readonly context: PageContext;
  readonly pending: readonly Pending[];
  readonly titleOf: typeof pendingTitle;
}

/** The first few by name, the rest by number. */
function Titles({ context, pending, titleOf }: TitlesProps) {
  const { words, count } = context;
  const more = pending.length - shownOfKind;
  if (pending.length === 0) return <span class="quiet">{words.none}</span>;
  return (
    <ul>
      {pending.slice(0, shownOfKind).map((one) => (
        <li>{titleOf(context, one)}</li>
      ))}
      {more > 0 ? <li class="quiet">{words.handling.waiting.more(count(more))}</li> : null}
    </ul>
  );
}
