import { say } from '../whole-language.ts';
import type { ChannelSettings } from './channels-yaml.ts';
import type { MistakeBook } from './mistake-book.ts';
import type { Path } from './places.ts';
import type { Contact, EscalationSettings, Holder } from './settings.ts';
import type { ParsedFile } from './yaml-file.ts';

/** Adds a mistake for every contact that no channel of the one machine would reach. */
export function checkReachable(
  file: ParsedFile,
  path: EscalationSettings,
  { outbox, smtp, webhook }: ChannelSettings,
  book: MistakeBook,
): void {
  // Whatever has no other way waits in the outbox folder.
  if (outbox) return;
  const used = [...(smtp ? ['smtp'] : []), ...(webhook ? ['webhook'] : [])];
  for (const { at, contact } of contactsOf(path)) {
    const isReached = (smtp && contact.email !== null) || (webhook && contact.https !== null);
    if (isReached) continue;
    const text = say((c) => c.settings.contactNotReached(contact.name, used));
    book.add(file.name, file.places.of(at), text);
  }
}

function contactsOf({ roles }: EscalationSettings): readonly { at: Path; contact: Contact }[] {
  return [...roles.values()].flatMap(({ posts }, role) =>
    posts.flatMap(({ holder, deputies }, post) => {
      const at = ['roles', role, 'posts', post];
      return [
        ...dayAndNight([...at, 'holder'], holder),
        ...deputies.flatMap((one, index) => dayAndNight([...at, 'deputies', index], one)),
      ];
    }),
  );
}

function dayAndNight(at: Path, { day, night }: Holder) {
  return [
    { at: [...at, 'day'], contact: day },
    { at: [...at, 'night'], contact: night },
  ];
}
