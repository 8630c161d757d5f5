const compiled = new Map<string, RegExp>();

/**
 * Whether a glob matches the whole of a name. `*` stands for anything within a folder, `**` for
 * anything across folders (`a/**\/b` also matches `a/b`), `?` for one character of a name. Names
 * are compared in Unicode's composed form, because some uploads decompose ガ.
 */
export function globMatches(glob: string, name: string): boolean {
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
