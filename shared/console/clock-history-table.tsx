import type { StatutoryAction } from '../statutory/deed.ts';
import type { Knowledge } from '../statutory/knowledge.ts';
import { clockHistory } from './clock-history.ts';
import { Moment, ScrollRegion, TableHead } from './marks.tsx';
import type { PageContext } from './page-context.ts';

interface ClockHistoryProps {
  readonly context: PageContext;
  readonly knowledge: Knowledge;
  readonly actions: readonly StatutoryAction[];
}

/** Who recorded or corrected what for the statutory clock, oldest first. */
export function ClockHistory({ context, knowledge, actions }: ClockHistoryProps) {
  const { deadlines } = context.words.handling;
  const entries = clockHistory(context, knowledge, actions);
  return (
    <>
      <h4>{deadlines.history}</h4>
      {entries.length === 0 ? (
        <p>{deadlines.noHistory}</p>
      ) : (
        <ScrollRegion context={context} label={deadlines.history}>
          <table class="log history">
            <TableHead titles={deadlines.historyColumns} />
            <tbody>
              {entries.map(({ at, by, sentence, reason }) => (
                <tr>
                  <th scope="row" class="at">
                    <Moment at={at}>{context.moments.second(at)}</Moment>
                  </th>
                  <td class="by">{by}</td>
                  <td>
                    {sentence}
                    {reason === null ? null : <q class="comment">{reason}</q>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </>
  );
}
