import { limits } from '../limits.ts';
import { Moment, ScrollRegion, TableHead } from './marks.tsx';
import type { PageContext } from './page-context.ts';
import { goesByItself, type Pending } from './pending.ts';
import { pendingLeft, pendingTitle, pendingWhen, pendingWhom } from './pending-words.ts';

interface CaseWaitingProps {
  readonly context: PageContext;
  readonly pending: readonly Pending[];
}

/** What a case waits for, at a glance: what, by when, how much time is left, and who. */
export function CaseWaiting({ context, pending }: CaseWaitingProps) {
  const { waiting } = context.words.handling;
  return (
    <section aria-labelledby="heading-waiting" class="panel waiting">
      <h2 id="heading-waiting">{waiting.heading}</h2>
      {pending.length === 0 ? (
        <p>{waiting.none}</p>
      ) : (
        <ScrollRegion context={context} label={waiting.heading}>
          <table class="pending">
            <TableHead titles={waiting.columns} />
            <tbody>
              {pending.slice(0, limits.pendingShownMax).map((one) => (
                <PendingRow context={context} pending={one} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <MorePending context={context} all={pending.length} />
    </section>
  );
}

/** How many are not listed; nothing where all are. */
export function MorePending({ context, all }: { context: PageContext; all: number }) {
  const more = all - limits.pendingShownMax;
  if (more <= 0) return null;
  return <p class="quiet">{context.words.handling.waiting.more(context.count(more))}</p>;
}

function PendingRow({ context, pending }: { context: PageContext; pending: Pending }) {
  const isLate = pending.at <= context.now && !goesByItself(pending) && pending.kind !== 'decision';
  return (
    <tr class={isLate ? 'late' : undefined}>
      <th scope="row">{pendingTitle(context, pending)}</th>
      <td>
        <Moment at={pending.at}>{pendingWhen(context, pending)}</Moment>
      </td>
      <td class="left">{pendingLeft(context, pending)}</td>
      <td>{pendingWhom(context, pending)}</td>
    </tr>
  );
}
