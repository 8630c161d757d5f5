import * as z from 'zod';
import { say } from '../language.ts';
import { words } from './name-schemas.ts';
import { refuse } from './refuse.ts';
import type { Assignment } from './settings.ts';
import type { Table } from './table-file.ts';
import { beginning, end } from './time-schemas.ts';

/** `assignments.csv`: the work that explains an access, of an actor or of a whole section. */
export function assignmentsTable(timeZone: string): Table<Assignment> {
  return {
    name: 'assignments.csv',
    columns: ['subject', 'actor', 'section', 'from', 'until', 'reason'],
    row: z
      .strictObject({
        subject: words,
        actor: nameOrNone,
        section: nameOrNone,
        from: beginning(timeZone),
        until: z.union([z.literal('').transform(() => null), end(timeZone)]),
        reason: words,
      })
      .superRefine(namesSomebody)
      .superRefine(isNotOverBeforeItBegins),
  };
}

const nameOrNone = z.string().transform((given) => (given === '' ? null : given));

function namesSomebody({ actor, section }: Assignment, context: z.RefinementCtx): void {
  if (actor !== null || section !== null) return;
  const text = say((c) => c.settings.assignedToNobody());
  context.addIssue({ code: 'custom', path: ['actor'], params: refuse(text) });
}

function isNotOverBeforeItBegins({ from, until }: Assignment, context: z.RefinementCtx): void {
  if (until === null || until >= from) return;
  const text = say((c) => c.settings.untilBeforeFrom());
  context.addIssue({ code: 'custom', path: ['until'], params: refuse(text) });
}
