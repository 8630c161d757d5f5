import { readFileSync } from 'node:fs';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The commands in the blocks of shell of the README's chapter, in order and without comments. */
export function commandsOf(chapter: string): readonly string[] {
  return [...textOf(chapter).matchAll(/^```sh\n(?<block>.*?)^```/gms)].flatMap(({ groups }) =>
    (groups?.['block'] ?? '')
      .replaceAll('\\\n', '')
      .split('\n')
      .map((line) => line.replace(/ {2,}#.*$/, '').trim())
      .filter((line) => line !== ''),
  );
}

/** The one command within the sentences of a chapter that begins so. Throws where there is none. */
export function commandIn(chapter: string, beginning: string): string {
  const found = [...textOf(chapter).matchAll(/`(?<code>[^`\n]+)`/g)]
    .map(({ groups }) => groups?.['code'] ?? '')
    .filter((code) => code.startsWith(beginning));
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`The chapter ${chapter} has ${found.length} of the command ${beginning}.`);
  return only;
}

/** A chapter with its own sentences alone: up to the next heading of any level. */
function textOf(chapter: string): string {
  const [, after] = readme.split(new RegExp(`^#+ ${chapter}\n`, 'm'));
  if (after === undefined) throw new Error(`The README has no chapter ${chapter}.`);
  const end = after.search(/^#+ /m);
  return end === -1 ? after : after.slice(0, end);
}
