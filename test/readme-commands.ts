import { readFileSync } from 'node:fs';

/** The commands in the blocks of shell of a README's chapter, in order and without comments. */
export function commandsOf(chapter: string, file = 'README.md'): readonly string[] {
  const readme = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  return [...textOf(chapter, readme).matchAll(/^```sh\n(?<block>.*?)^```/gms)].flatMap(
    ({ groups }) =>
      (groups?.['block'] ?? '')
        .replaceAll('\\\n', '')
        .split('\n')
        .map((line) => line.replace(/ {2,}#.*$/, '').trim())
        .filter((line) => line !== ''),
  );
}

/** A chapter with its own sentences alone: up to the next heading of any level. */
function textOf(chapter: string, readme: string): string {
  const [, after] = readme.split(new RegExp(`^#+ ${chapter}\n`, 'm'));
  if (after === undefined) throw new Error(`The README has no chapter ${chapter}.`);
  const end = after.search(/^#+ /m);
  return end === -1 ? after : after.slice(0, end);
}
