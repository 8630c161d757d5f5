import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const begin = '<!-- cost: written by npm run bench -- cost --write -->';
const end = '<!-- cost: end -->';

type Readme = 'README.md' | 'README.ja.md';

/** What stands between the marks of a README, without the lines around it. */
export function costSection(name: Readme): string {
  return sectionOf(name).section.trim();
}

/** Writes the tables between the marks, and leaves all else as it is. */
export function writeCostSection(name: Readme, tables: string): void {
  const { before, after } = sectionOf(name);
  writeFileSync(pathOf(name), `${before}\n\n${tables}\n\n${after}`);
}

function sectionOf(name: Readme) {
  const text = readFileSync(pathOf(name), 'utf8');
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
  if (!text.includes(begin) || to < from)
    throw new RangeError(`${name} has no place for the cost.`);
  return { before: text.slice(0, from), section: text.slice(from, to), after: text.slice(to) };
}

function pathOf(name: Readme): string {
  return fileURLToPath(new URL(`../../../${name}`, import.meta.url));
}
