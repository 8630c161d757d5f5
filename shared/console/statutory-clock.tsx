import type { CaseAction } from '../cases/case.ts';
import type { DeadlineStanding, StatutoryClock } from '../statutory/clock.ts';
import { judgementSentence } from '../statutory/law-words.ts';
import { ClockHistory } from './clock-history-table.tsx';
import { Moment, ScrollRegion, TableHead } from './marks.tsx';
import type { PageContext } from './page-context.ts';
import { Reminders } from './reminder-table.tsx';
import { timeLeft } from './time-left.ts';

interface StatutoryClockProps {
  readonly context: PageContext;
  readonly clock: StatutoryClock;
  /** Those of predecessors first. */
  readonly actions: readonly CaseAction[];
}

/** The clock that starts with the first knowledge: deadlines, classes, reminders, history. */
export function StatutoryClockPart({ context, clock, actions }: StatutoryClockProps) {
  const { words } = context;
  const { knowledge, deadlines } = clock;
  return (
    <>
      <h3>{words.clocks.statutory.heading}</h3>
      <p class="quiet">
        {words.statutory.rules.verify}
        {words.handling.counting.stop}
        <a href={`${context.link({ path: '/about' })}#heading-counting`}>
          {words.handling.counting.link}
        </a>
      </p>
      {knowledge.knownAt === null ? (
        <p>{words.statutory.notKnownYet}</p>
      ) : (
        <>
          <p>
            <Moment at={knowledge.knownAt}>
              {words.handling.deadlines.knownAt(
                context.moments.minute(knowledge.knownAt, context.now),
              )}
            </Moment>
          </p>
          <Deadlines context={context} deadlines={deadlines} />
          <Longer context={context} clock={clock} />
        </>
      )}
      <Classes context={context} clock={clock} />
      <Reminders context={context} clock={clock} actions={actions} />
      <ClockHistory context={context} knowledge={knowledge} actions={actions} />
    </>
  );
}

interface DeadlinesProps {
  readonly context: PageContext;
  readonly deadlines: StatutoryClock['deadlines'];
}

function Deadlines({ context, deadlines }: DeadlinesProps) {
  const { words } = context;
  return (
    <ScrollRegion context={context} label={words.clocks.statutory.heading}>
      <table class="deadlines">
        <TableHead titles={words.handling.deadlines.columns} />
        <tbody>
          {deadlines.map((standing) => (
            <DeadlineRow context={context} standing={standing} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function DeadlineRow({ context, standing }: { context: PageContext; standing: DeadlineStanding }) {
  const { words, moments, now } = context;
  const { deadlines } = words.handling;
  const { deadline, state, madeAt } = standing;
  const isOpen = ['running', 'due', 'overdue'].includes(state);
  return (
    <tr class={state === 'overdue' ? 'late' : undefined}>
      <th scope="row">{words.deeds.reports[deadline.report]}</th>
      <td>
        {words.handling.waiting.until(moments.day(deadline.lastDay))}
        <span class="under">{deadlineNote(context, standing)}</span>
      </td>
      <td class="left">{isOpen ? timeLeft(context, deadline.endsAt) : deadlines.noTime}</td>
      <td>
        {words.statutory.states[state]}
        {madeAt === null ? null : (
          <span class="under">
            <Moment at={madeAt}>{deadlines.made(moments.minute(madeAt, now))}</Moment>
          </span>
        )}
      </td>
    </tr>
  );
}

/** How many days it is, and what a closed day changes. */
function deadlineNote({ words, moments }: PageContext, { deadline, madeAt }: DeadlineStanding) {
  const { days, countedTo, lastDay, isClosed } = deadline;
  const { counting } = words.handling.deadlines;
  const moved = countedTo === lastDay ? '' : words.statutory.moved(moments.day(countedTo));
  const closed = isClosed && madeAt === null ? words.statutory.closed : '';
  return [counting(String(days)), moved, closed].filter((one) => one !== '').join(' ');
}

function Longer({ context, clock }: Omit<StatutoryClockProps, 'actions'>) {
  const longer = clock.longerIfPurpose;
  if (longer === null) return null;
  const { statutory } = context.words;
  const last = context.moments.day(longer.lastDay);
  return <p class="quiet">{statutory.longerIfPurpose(last, String(longer.days))}</p>;
}

/** Classes that apply or may; what is to be found out of each. */
function Classes({ context, clock }: Omit<StatutoryClockProps, 'actions'>) {
  const { deadlines } = context.words.handling;
  const open = clock.judgements.filter(({ standing }) => standing !== 'does-not-apply');
  return (
    <>
      <h4>{deadlines.classes}</h4>
      {open.length === 0 ? (
        <p>{deadlines.noClass}</p>
      ) : (
        <ul class="sentences">
          {open.map((judgement) => (
            <li>{context.read(judgementSentence(judgement))}</li>
          ))}
        </ul>
      )}
    </>
  );
}
