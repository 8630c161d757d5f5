import { recipientsOf } from '../escalation/recipients.ts';
import type { Text } from '../language.ts';
import { say } from '../whole-language.ts';
import type { MistakeBook } from './mistake-book.ts';
import {
  type EscalationSettings,
  type Holder,
  type PathStep,
  type Post,
  partiesNeverWrittenTo,
} from './settings.ts';
import type { ParsedFile } from './yaml-file.ts';

/** A mistake within one step of the path, at one of its keys. */
export interface RefusedStep {
  readonly key: keyof PathStep;
  readonly text: Text;
}

/** The first step that leads out of the body or up to its head (design, `escalation.md`). */
const firstOutwardStep = 7;

/** Steps of a path that cannot be walked as it is written: floods, and steps beyond the gate. */
export function refusedInStep(given: PathStep): readonly RefusedStep[] {
  const { step, role, kind, gate, notify, waitMinutes, repeatMinutes, repeats } = given;
  const refused: RefusedStep[] = [];
  const add = (key: keyof PathStep, text: Text) => refused.push({ key, text });
  const isOuter = partiesNeverWrittenTo.includes(role) && role !== 'data-subjects';
  if (gate === 'suspicion' && (step >= firstOutwardStep || isOuter)) {
    add(
      'gate',
      say((c) => c.settings.outwardOnSuspicion(step, role)),
    );
  }
  if (kind === 'task') return refused;
  if (partiesNeverWrittenTo.includes(role)) {
    add(
      'kind',
      say((c) => c.settings.partyNeverWrittenTo(role)),
    );
  }
  if (repeats > 0 && repeatMinutes === 0) {
    add(
      'repeatMinutes',
      say((c) => c.settings.repeatsWithoutPause(repeats)),
    );
  }
  if (given.remindMinutes > 0 && repeatMinutes === 0) {
    add(
      'repeatMinutes',
      say((c) => c.settings.remindsWithoutPause(given.remindMinutes)),
    );
  }
  if (notify === 'unacknowledged' && waitMinutes === 0) {
    add(
      'waitMinutes',
      say((c) => c.settings.unacknowledgedWithoutWait()),
    );
  }
  return refused;
}

/** Adds a mistake for whatever would leave a case with nobody to tell, or to ask. */
export function checkWalkable(
  file: ParsedFile,
  settings: EscalationSettings,
  book: MistakeBook,
): void {
  const { roles, steps, confirmations } = settings;
  const path = file.places.ofKey(['path']);
  const before = book.list().length;
  for (const [roleIndex, { posts }] of [...roles.values()].entries()) {
    for (const [index, post] of posts.entries()) {
      refuseSamePerson(file, ['roles', roleIndex, 'posts', index, 'deputies'], post, book);
    }
  }
  if (book.list().length > before) return;
  if (confirmations === null && steps.some(({ gate }) => gate === 'confirmation')) {
    book.add(
      file.name,
      path,
      say((c) => c.settings.nobodyConfirms()),
    );
  }
  const always = steps.filter(isAlwaysTold);
  const isForAll = ({ role }: PathStep) =>
    roles.get(role)?.posts.some(({ section }) => section === null) ?? false;
  if (!always.some(isForAll)) {
    book.add(
      file.name,
      path,
      say((c) => c.settings.nobodyForAll()),
    );
    return;
  }
  for (const account of unheardOf(always, settings)) {
    book.add(
      file.name,
      path,
      say((c) => c.settings.nobodyLeft(account)),
    );
  }
}

/** What is detected is electronic: such a step is told of every case about somebody. */
function isAlwaysTold({ gate, kind, when }: PathStep): boolean {
  return gate === 'suspicion' && kind === 'notice' && when.every((one) => one === 'electronic');
}

/** A chain of deputies that comes back to a person who has been called reaches nobody new. */
function refuseSamePerson(
  file: ParsedFile,
  path: readonly PropertyKey[],
  { holder, deputies }: Post,
  book: MistakeBook,
): void {
  const called = new Set(holder.actors);
  for (const [index, { actors }] of deputies.entries()) {
    for (const [position, actor] of actors.entries()) {
      if (called.has(actor)) {
        const place = file.places.of([...path, index, 'actors', position]);
        book.add(
          file.name,
          place,
          say((c) => c.settings.deputyRepeated(actor)),
        );
      }
    }
    for (const actor of actors) called.add(actor);
  }
}

/** Accounts of office holders about whom a case would reach nobody: recusal leaves no one. */
function unheardOf(steps: readonly PathStep[], settings: EscalationSettings): readonly string[] {
  const posts = [...settings.roles.values()].flatMap((role) => role.posts);
  const places = posts.flatMap(({ section, holder, deputies }) =>
    [holder, ...deputies].flatMap(({ actors }: Holder) =>
      actors.map((actor) => ({ actor, sections: section === null ? [] : [section] })),
    ),
  );
  const unheard = places.filter(({ actor, sections }) =>
    steps.every((step) => {
      const facts = { actor, actors: [actor], sections };
      return recipientsOf(step, facts, settings).callees.length === 0;
    }),
  );
  return [...new Set(unheard.map(({ actor }) => actor))];
}
