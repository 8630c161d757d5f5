import type { ResponseClock } from '../statutory/two-clocks.ts';
import { elapsedWords } from './elapsed-words.ts';
import { Moment } from './marks.tsx';
import type { PageContext } from './page-context.ts';

/** The clock that starts with the case: how far people have come, and how long it took. */
export function ResponseClockPart({
  context,
  clock,
}: {
  context: PageContext;
  clock: ResponseClock;
}) {
  const { words, moments, now } = context;
  const { heading, rows, none } = words.clocks.response;
  const { startedAt, acknowledgedAt, assessedAt, containedAt, closedAt } = clock;
  const instants = [
    { term: rows.started, at: startedAt },
    { term: rows.acknowledged, at: acknowledgedAt },
    { term: rows.assessed, at: assessedAt },
    { term: rows.contained, at: containedAt },
    { term: rows.closed, at: closedAt },
  ];
  return (
    <>
      <h3>{heading}</h3>
      <dl class="facts">
        {instants.map(({ term, at }) => (
          <div>
            <dt>{term}</dt>
            <dd>{at === null ? none : <Moment at={at}>{moments.minute(at, now)}</Moment>}</dd>
          </div>
        ))}
        <div>
          <dt>{closedAt === null ? rows.elapsed : rows.took}</dt>
          <dd>{elapsedWords(words, clock.elapsedMs)}</dd>
        </div>
      </dl>
    </>
  );
}
