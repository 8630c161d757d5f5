import type { CaseAction } from '../cases/case.ts';
import { commentOf, deedSentence } from './deed-sentence.ts';
import { withoutFinishedClaims } from './finished-claims.ts';
import { Moment, ScrollRegion } from './marks.tsx';
import type { PageContext } from './page-context.ts';

interface CaseLogProps {
  readonly context: PageContext;
  readonly actions: readonly CaseAction[];
}

/** What was done to the case, by whom and when, oldest first. */
export function CaseLog({ context, actions }: CaseLogProps) {
  const { sections, noAction, logColumns } = context.words.detail;
  const shown = withoutFinishedClaims(actions);
  return (
    <section aria-labelledby="heading-log" class="panel">
      <h2 id="heading-log">{sections.log}</h2>
      {shown.length === 0 ? (
        <p>{noAction}</p>
      ) : (
        <ScrollRegion context={context} label={sections.log}>
          <table class="log">
            <thead>
              <tr>
                {Object.values(logColumns).map((title) => (
                  <th scope="col">{title}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((action) => (
                <LogRow context={context} action={action} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}

function LogRow({ context, action }: { context: PageContext; action: CaseAction }) {
  const comment = commentOf(action.deed);
  return (
    <tr>
      <th scope="row" class="at">
        <Moment at={action.at}>{context.moments.second(action.at)}</Moment>
      </th>
      <td class="by">{action.by === 'sekisho' ? context.words.path.sekisho : action.by}</td>
      <td>
        {deedSentence(context, action.deed)}
        {comment === null ? null : <q class="comment">{comment}</q>}
      </td>
    </tr>
  );
}
