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
              {pending.map((one) => (
                <PendingRow context={context} pending={one} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
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
