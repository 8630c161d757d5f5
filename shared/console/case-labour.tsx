import type { CaseAction } from '../cases/case.ts';
import { labourOf } from '../cases/labour.ts';
import { TableHead } from './marks.tsx';
import type { PageContext } from './page-context.ts';
import { roleTitle } from './said-sentence.ts';

interface CaseLabourProps {
  readonly context: PageContext;
  readonly actions: readonly CaseAction[];
}

/** The hours on a case by role so far, and what they cost. */
export function CaseLabour({ context, actions }: CaseLabourProps) {
  const { detail, labour: words, handling } = context.words;
  const labour = labourOf(actions);
  const isPriced = labour.hoursWithoutRate === '0';
  return (
    <section aria-labelledby="heading-labour" class="panel">
      <h2 id="heading-labour">{detail.sections.labour}</h2>
      {labour.hours.size === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <table class="labour">
            <TableHead titles={handling.hoursColumns} />
            <tbody>
              {[...labour.hours].map(([role, hours]) => (
                <tr>
                  <th scope="row">{roleTitle(context, role)}</th>
                  <td class="amount">{words.hours(hours)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="total">
            {words.total(labour.totalHours, grouped(context, labour.yen))}
            {isPriced ? null : words.unpriced(labour.hoursWithoutRate)}
          </p>
        </>
      )}
    </section>
  );
}

/** Yen with thousands apart; they may have decimal places, as hours have. */
function grouped({ language }: PageContext, yen: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(Number(yen));
}
