import { readdirSync } from 'node:fs';
import type { FormatExample, FormatExamples } from '../../shared/formats/format.ts';

const folder = new URL('../../shared/formats/', import.meta.url);

/** The names of the files that hold a format, with where they are. */
export const formatFiles: ReadonlyMap<string, URL> = new Map(
  [folder, new URL('maps/', folder)].flatMap((url) =>
    readdirSync(url, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name.replace(/\.ts$/u, ''), new URL(entry.name, url)] as const)
      .filter(([name]) => !['format', 'registry', 'ready-made'].includes(name)),
  ),
);

const all = new Map<string, ReturnType<FormatExamples>>();
for (const [name, url] of formatFiles) {
  const { examples }: { readonly examples: FormatExamples } = await import(url.href);
  all.set(name, examples());
}

/** The examples of a format, one or more. Throws where its file has none. */
export function examplesOf(id: string): ReturnType<FormatExamples> {
  const examples = all.get(id);
  if (examples?.[0] === undefined) throw new Error(`The format ${id} has no example.`);
  return examples;
}

/** Every example with the id of its format. */
export const examplesOfAll: readonly (readonly [string, FormatExample])[] = [...all.keys()].flatMap(
  (id) => examplesOf(id).map((example) => [id, example] as const),
);
