import * as z from 'zod';
import { caseStatuses, severities } from '../cases/case.ts';
import { CallError } from '../errors.ts';
import { languages } from '../language.ts';
import { say } from '../whole-language.ts';

const pageMax = 1_000_000;

const address = z.object({
  lang: z.enum(languages).nullable().default(null),
  status: z.enum(caseStatuses).nullable().default(null),
  severity: z.enum(severities).nullable().default(null),
  only: z.enum(['attention']).nullable().default(null),
  page: z.coerce.number().int().min(1).max(pageMax).default(1),
  after: z.string().max(2_000).nullable().default(null),
});

/** What the address of a page asks for; null: it does not say. */
export type Address = z.infer<typeof address>;

/**
 * Reads the query of an address. An empty value is what an untouched form field sends: it counts
 * as not said. Parameters that no page knows are left alone. Throws `CallError` for a value that is
 * not allowed.
 */
export function readAddress(query: Readonly<Record<string, string>>): Address {
  const said = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const parsed = address.safeParse(said);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? '');
  const allowed = allowedValues.get(name) ?? '';
  throw new CallError(say((c) => c.console.problems.badChoice(name, allowed, said[name] ?? '')));
}

const allowedValues: ReadonlyMap<string, string> = new Map([
  ['lang', languages.join(', ')],
  ['status', caseStatuses.join(', ')],
  ['severity', severities.join(', ')],
  ['only', 'attention'],
  ['page', `1–${pageMax}`],
]);
