import * as z from 'zod';
import { addDays } from '../log-day.ts';
import { say } from '../whole-language.ts';
import { id, words } from './name-schemas.ts';
import { refuse } from './refuse.ts';
import { localDate } from './time-schemas.ts';

/** So long a suppression may last, in days: it ends by itself and must be decided anew. */
const lastsDaysMax = 366;

const ids = z.array(id).default([]);

/**
 * One entry of `suppressions` in `sekisho.yaml`: what these detectors find on these accounts, sections
 * or log sources, on the log days from `from` to `until`, opens cases that are listed and not
 * notified. Two people answer for it (escalation, section 3, rule 11).
 */
const suppression = z
  .strictObject({
    id,
    detectors: z.array(id).min(1),
    actors: ids,
    sections: z.array(words).default([]),
    sources: ids,
    reason: words,
    from: localDate,
    until: localDate,
    people: z.array(id).length(2),
  })
  .superRefine(({ actors, sections, sources, from, until, people }, context) => {
    const add = (path: readonly string[], text: ReturnType<typeof say>) =>
      context.addIssue({ code: 'custom', path: [...path], params: refuse(text) });
    if (actors.length + sections.length + sources.length === 0)
      add(
        ['detectors'],
        say((c) => c.settings.suppressesAll()),
      );
    const last = addDays(from, lastsDaysMax - 1);
    if (until < from || until > last)
      add(
        ['until'],
        say((c) => c.settings.suppressionTooLong(from, last, until)),
      );
    if (people[0] === people[1])
      add(
        ['people'],
        say((c) => c.settings.suppressionByOne(people[0] ?? '')),
      );
    for (const own of actors.filter((actor) => people.includes(actor)))
      add(
        ['people'],
        say((c) => c.settings.suppressesItself(own)),
      );
  });

/** `suppressions` of `sekisho.yaml`. */
export const suppressions = z.array(suppression).default([]);

/** Something that is known and listed instead of notified, for a while. Both ends inclusive. */
export type Suppression = z.infer<typeof suppression>;
