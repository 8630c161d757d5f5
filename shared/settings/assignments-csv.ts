import * as z from 'zod';
import { interning } from '../reading/interned.ts';
import { say } from '../whole-language.ts';
import { type NamedTime, readNamedTime } from './local-time.ts';
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
    isAboutResidents: true,
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
    quick: quickRow(timeZone),
  };
}

/** Times, names and reasons repeat: each is read, and kept, once. */
function quickRow(timeZone: string): (cell: (column: string) => string) => Assignment | null {
  const intern = interning();
  const times = new Map<string, NamedTime | undefined>();
  const timeOf = (given: string) => {
    if (!times.has(given)) times.set(given, readNamedTime(given, timeZone));
    return times.get(given);
  };
  return (cell) => {
    const subject = cell('subject');
    const actor = cell('actor');
    const section = cell('section');
    const given = cell('until');
    const from = timeOf(cell('from'))?.first;
    const until = given === '' ? null : timeOf(given)?.last;
    const reason = cell('reason');
    if (subject === '' || reason === '' || (actor === '' && section === '')) return null;
    if (from === undefined || until === undefined || (until ?? from) < from) return null;
    return {
      subject: intern(subject),
      actor: actor === '' ? null : intern(actor),
      section: section === '' ? null : intern(section),
      from,
      until,
      reason: intern(reason),
    };
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
