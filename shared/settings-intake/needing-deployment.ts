import type { Mistake } from '../errors.ts';
import { addressesOfPath } from '../escalation/addresses.ts';
import type { Text } from '../language.ts';
import { openMistakeBook } from '../settings/mistake-book.ts';
import { fileStart, type Path } from '../settings/places.ts';
import type { Settings } from '../settings/settings.ts';
import { stringsAt } from '../settings/strings-at.ts';
import { parseYamlFile } from '../settings/yaml-file.ts';
import { say } from '../whole-language.ts';
import type { FileSet } from './file-set.ts';

/**
 * What in these settings only a deployment can bring about, because it makes resources by it: new
 * addresses (subscriptions), new object keys of sources (writers' rights), the time zone
 * (schedules) and the years of retention (locks). Less than what has been deployed needs none.
 */
export function needingDeployment(
  files: FileSet,
  settings: Settings,
  deployed: Settings,
): readonly Mistake[] {
  const book = openMistakeBook();
  const add = (file: string, pathOf: (value: unknown) => Path | undefined, what: Text) => {
    // The settings have been loaded from it, so that it can be parsed.
    const parsed = parseYamlFile(file, files.get(file) ?? new Uint8Array(), openMistakeBook());
    const path = parsed === null ? undefined : pathOf(parsed.value);
    const place = path === undefined ? fileStart : (parsed?.places.of(path) ?? fileStart);
    book.add(
      file,
      place,
      say((c, language) => c.settings.takesDeployment(what[language])),
    );
  };
  const [wanted, made] = [settings.organisation, deployed.organisation];
  if (wanted.timeZone !== made.timeZone)
    add(
      'sekisho.yaml',
      () => ['organisation', 'timeZone'],
      say(({ settings: c }) => c.parts.timeZone),
    );
  if (wanted.retentionYears !== made.retentionYears)
    add(
      'sekisho.yaml',
      () => ['retentionYears'],
      say(({ settings: c }) => c.parts.retention),
    );
  for (const id of sourcesWithNewKeys(settings, deployed))
    add(
      'sources.yaml',
      pathOfEntry('sources', id),
      say(({ settings: c }) => c.parts.source(id)),
    );
  for (const id of rolesWithNewAddresses(settings, deployed))
    add(
      'escalation.yaml',
      pathOfEntry('roles', id),
      say(({ settings: c }) => c.parts.role(id)),
    );
  return book.list();
}

function sourcesWithNewKeys(settings: Settings, deployed: Settings): readonly string[] {
  const known = new Map(deployed.sources.map(({ id, objects }) => [id, objects]));
  return settings.sources
    .filter(({ id, objects }) => objects.some((one) => known.get(id)?.includes(one) !== true))
    .map(({ id }) => id);
}

function rolesWithNewAddresses(settings: Settings, deployed: Settings): readonly string[] {
  const keysOf = ({ escalation }: Settings) =>
    addressesOfPath(escalation).map((one) => ({ role: one.place.role, key: JSON.stringify(one) }));
  const known = new Set(keysOf(deployed).map(({ key }) => key));
  const added = keysOf(settings).filter(({ key }) => !known.has(key));
  return [...new Set(added.map(({ role }) => role))];
}

function pathOfEntry(list: string, id: string): (value: unknown) => Path | undefined {
  return (value) => stringsAt(value, [list, '*', 'id']).find((one) => one.value === id)?.path;
}
