import type { Source } from '../settings/settings.ts';

/**
 * The source that an object key belongs to: the first one in the configuration with a glob that
 * matches the whole key; null where none does. `*` stands for anything within a folder, `**` for
 * anything across folders (`a/**\/b` also matches `a/b`), `?` for one character of a name.
 */
export function sourceOf(name: string, sources: readonly Source[]): Source | null {
  return sources.find((source) => source.objects.some((glob) => matches(glob, name))) ?? null;
}

const compiled = new Map<string, RegExp>();

function matches(glob: string, name: string): boolean {
  let pattern = compiled.get(glob);
  if (pattern === undefined) {
    pattern = new RegExp(`^${patternOf(glob)}$`, 'su');
    compiled.set(glob, pattern);
  }
  return pattern.test(name.normalize('NFC'));
}

function patternOf(glob: string): string {
  return glob.normalize('NFC').replace(/\*\*\/|\*\*|\*|\?|[\\^$.|+()[\]{}]/gu, (token) => {
    if (token === '**/') return '(?:.*/)?';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    return `\\${token}`;
  });
}
