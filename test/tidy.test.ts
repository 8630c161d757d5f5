import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Style that matters is a test, not a document (style.md, 19). */
const root = fileURLToPath(new URL('..', import.meta.url));
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(`${root}${file}`));
const code = files.filter((file) => /\.(ts|tsx)$/.test(file));
const product = code.filter((file) => /^(shared|functions|infra|local)\//.test(file));
const core = product.filter((file) => /^shared\/(?!adapters\/)/.test(file));
const text = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
const offenders = (list: readonly string[], isOffence: (line: string) => boolean): string[] =>
  list.flatMap((file) =>
    text(file)
      .split('\n')
      .flatMap((line, index) => (isOffence(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
const isComment = (line: string): boolean => /^\s*(\*|\/\/|\/\*)/.test(line);

describe('the tidiness of the code', () => {
  it('names files in kebab case and never after a heap of things', () => {
    const wrong = product.filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      return !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.tsx?$/.test(name);
    });
    expect(wrong).toEqual([]);
    expect(product.filter((file) => /(utils|helpers|types|common|misc)\.tsx?$/.test(file))).toEqual(
      [],
    );
  });

  it('keeps files to about 200 lines', () => {
    const isCatalogue = (file: string): boolean => file.startsWith('shared/catalogue/');
    const long = product.filter(
      (file) => !isCatalogue(file) && text(file).split('\n').length > 221,
    );
    expect(long).toEqual([]);
  });

  it('uses no any, no double assertions and no switched-off checks', () => {
    const pattern =
      /(:\s*any\s*[;,)\]>=|&{]|<any>|\bas any\b|as unknown as|@ts-ignore|@ts-expect-error)/;
    expect(offenders(product, (line) => !isComment(line) && pattern.test(line))).toEqual([]);
  });

  it('asserts types less than once in a thousand lines', () => {
    const lines = product.reduce((sum, file) => sum + text(file).split('\n').length, 0);
    const casts = offenders(
      product,
      (line) =>
        !isComment(line) && /\bas (?!const\b)[A-Z{(]\w*/.test(line) && !/import|export/.test(line),
    );
    expect(casts.length, casts.join('\n')).toBeLessThan(lines / 1000);
  });

  it('leaves no marks of unfinished work', () => {
    expect(offenders(product, (line) => /\b(TODO|FIXME|XXX|HACK)\b/.test(line))).toEqual([]);
  });

  it('says what every export of shared/ is', () => {
    const bare = product
      .filter((file) => file.startsWith('shared/') && !file.startsWith('shared/catalogue/'))
      .flatMap((file) => {
        const lines = text(file).split('\n');
        return lines.flatMap((line, index) => {
          const isExport = /^export (async )?(function|class|abstract class|interface)/.test(line);
          const before = lines[index - 1] ?? '';
          return isExport && !/\*\/\s*$/.test(before) ? [`${file}:${index + 1} ${line}`] : [];
        });
      });
    expect(bare).toEqual([]);
  });

  it('keeps clock, chance and environment out of the core', () => {
    const pattern =
      /\b(Date\.now\(|new Date\(\)|Math\.random\(|(?<![.\w])process\.|performance\.now\(|randomUUID)/;
    expect(offenders(core, (line) => !isComment(line) && pattern.test(line))).toEqual([]);
  });

  it('lets the core import nothing that does I/O, and nothing from the outer rooms', () => {
    const pattern =
      /from '(@aws|@middy|@hono\/node-server|aws-cdk|node:(fs|net|http|https|os|child_process|worker_threads|sqlite|timers|process)|.*\/(adapters|functions|local|infra)\/)/;
    expect(offenders(core, (line) => pattern.test(line))).toEqual([]);
  });

  it('names no machine and no registry', () => {
    const pattern =
      /(\/work\/(main|shared)|\/tmp\/|\/home\/[a-z]|registry\.npmjs\.org|pypi\.org|artifactory)/;
    const own = files.filter((file) =>
      /\.(ts|tsx|cjs|mjs|json|md|yaml|yml)$|^\.ci\/run$|^\.npmrc$/.test(file),
    );
    const wrong = offenders(own, (line) => pattern.test(line)).filter(
      (line) => !line.startsWith('test/tidy.test.ts'),
    );
    expect(wrong).toEqual([]);
  });
});
