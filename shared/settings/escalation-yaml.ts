import * as z from 'zod';
import { say } from '../whole-language.ts';
import { check } from './check.ts';
import { contact } from './contact-schema.ts';
import type { MistakeBook } from './mistake-book.ts';
import { id, text, words } from './name-schemas.ts';
import { refuse } from './refuse.ts';
import {
  type ConfirmationCalls,
  conditions,
  type EscalationSettings,
  type Holder,
  type PathStep,
  partiesNeverWrittenTo,
} from './settings.ts';
import { refuseRepeated, refuseUnknown, stringsAt } from './strings-at.ts';
import { refusedInStep } from './walkable-path.ts';
import type { ParsedFile } from './yaml-file.ts';

const repeatsMax = 100;

const holder = z.strictObject({
  /** May be empty: someone without an account in the systems. */
  actors: z.array(id),
  day: contact,
  night: contact,
}) satisfies z.ZodType<Holder>;

const post = z.strictObject({
  section: words.nullable().default(null),
  holder,
  deputies: z.array(holder).min(1),
});

const role = z.strictObject({ id, title: text, posts: z.array(post).min(1) });

const step = z
  .strictObject({
    step: z.int().min(1).max(12),
    role: id,
    title: text,
    duty: text,
    when: z.array(z.enum(conditions)).default([]),
    gate: z.enum(['suspicion', 'confirmation']),
    kind: z.enum(['task', 'notice']),
    notify: z.enum(['always', 'unacknowledged']).default('always'),
    waitMinutes: z.number().min(0).default(0),
    repeatMinutes: z.number().min(0).default(0),
    repeats: z.int().min(0).max(repeatsMax).default(0),
    remindMinutes: z.number().min(0).default(0),
  })
  .superRefine((given, context) => {
    for (const { key, text } of refusedInStep(given)) {
      context.addIssue({ code: 'custom', path: [key], params: refuse(text) });
    }
  });

const confirmations = z.strictObject({
  role: id,
  repeatMinutes: z
    .number()
    .positive()
    .default(24 * 60),
  repeats: z.int().min(0).max(repeatsMax).default(2),
});

const firstQuestion = z.strictObject({
  role: id.default('supervisor'),
  waitMinutes: z
    .number()
    .positive()
    .max(7 * 24 * 60)
    .default(240),
});

/** `escalation.yaml`: the roles with their contacts, and the path. Minutes may be fractions. */
const escalationYaml = z.strictObject({
  roles: z.array(role).min(1),
  path: z.array(step).min(1),
  confirmations: confirmations.optional(),
  firstQuestion: firstQuestion.nullable().default(null),
  pressRelease: z.boolean().default(true),
});

/** Roles and path. Null: the file holds mistakes, which are in the book. */
export function readEscalationYaml(file: ParsedFile, book: MistakeBook): EscalationSettings | null {
  refuseRepeated(file, ['roles', '*', 'id'], idRepeated, book);
  const roles = stringsAt(file.value, ['roles', '*', 'id']).map(({ value }) => value);
  const allowed = new Set([...roles, ...partiesNeverWrittenTo]);
  const unknownRole = (given: string) => say((c) => c.settings.unknownRole(given, [...allowed]));
  refuseUnknown(file, ['path', '*', 'role'], allowed, unknownRole, book);
  const inner = new Set(roles.filter((one) => !partiesNeverWrittenTo.includes(one)));
  const notInner = (given: string) => say((c) => c.settings.unknownRole(given, [...inner]));
  refuseUnknown(file, ['confirmations', 'role'], inner, notInner, book);
  const { name, value, places } = file;
  const parsed = check(escalationYaml, { file: name, path: [], value, places }, book);
  if (parsed === null) return null;
  refuseRepeatedPosts(file, parsed.roles, book);
  refuseDisorder(file, parsed.path, book);
  refuseUnaskedRole(file, parsed, book);
  return {
    roles: new Map(parsed.roles.map((entry) => [entry.id, entry])),
    steps: parsed.path,
    confirmations: confirmationsOf(parsed),
    firstQuestion: parsed.firstQuestion,
    pressRelease: parsed.pressRelease,
  };
}

/** Where the file names nobody, the personal-information office is asked, if there is one. */
function confirmationsOf({
  roles,
  path,
  confirmations: given,
}: z.infer<typeof escalationYaml>): ConfirmationCalls | null {
  if (!path.some(({ gate }) => gate === 'confirmation')) return null;
  if (given !== undefined) return given;
  const office = roles.find((entry) => entry.id === 'personal-information');
  return office === undefined ? null : confirmations.parse({ role: office.id });
}

function refuseRepeatedPosts(
  file: ParsedFile,
  roles: z.infer<typeof escalationYaml>['roles'],
  book: MistakeBook,
): void {
  for (const [roleIndex, { id: roleId, posts }] of roles.entries()) {
    const seen = new Set<string | null>();
    for (const [index, { section }] of posts.entries()) {
      if (seen.has(section)) {
        const text = say((c) => c.settings.postRepeated(roleId, section));
        book.add(file.name, file.places.of(['roles', roleIndex, 'posts', index, 'section']), text);
      }
      seen.add(section);
    }
  }
}

/** Whoever is asked first is told on suspicion, by itself: otherwise the question reaches nobody. */
function refuseUnaskedRole(
  file: ParsedFile,
  { path, firstQuestion: first }: z.infer<typeof escalationYaml>,
  book: MistakeBook,
): void {
  if (first === null) return;
  const told = path
    .filter(({ gate, kind, notify }) => {
      return gate === 'suspicion' && kind === 'notice' && notify === 'always';
    })
    .map(({ role: roleId }) => roleId);
  if (told.includes(first.role)) return;
  const text = say((c) => c.settings.askedFirstNotTold(first.role, told));
  book.add(file.name, file.places.of(['firstQuestion', 'role']), text);
}

/** The path must stand in the order of its step numbers, each role once in a step. */
function refuseDisorder(file: ParsedFile, path: readonly PathStep[], book: MistakeBook): void {
  const seen = new Set<string>();
  let latest = 0;
  for (const [index, { step: number, role: roleId }] of path.entries()) {
    const place = (key: string) => file.places.of(['path', index, key]);
    if (number < latest) {
      const text = say((c) => c.settings.stepOutOfOrder(number, latest));
      book.add(file.name, place('step'), text);
    }
    const key = `${number} ${roleId}`;
    if (seen.has(key)) {
      book.add(
        file.name,
        place('role'),
        say((c) => c.settings.stepRepeated(number, roleId)),
      );
    }
    seen.add(key);
    latest = Math.max(latest, number);
  }
}

function idRepeated(given: string, firstLine: number) {
  return say((c) => c.settings.idRepeated(given, firstLine));
}
