import { findIn, type Step } from './linear-match.ts';

/** Where a pattern was found in a text: of its named group, or of the whole where it has none. */
export interface Found {
  readonly from: number;
  readonly until: number;
}

/** A pattern of the configuration, run over what strangers can write into a log. */
export interface LinearPattern {
  /** The name of its group `(?<name>…)`. */
  readonly name: string | undefined;
  /** The first place; null: none, the group took no part, or the text is longer than 8,192. */
  find(text: string): Found | null;
}

const patternCharactersMax = 256;
const stepsMax = 250;

/**
 * Compiles the part of regular expressions that can be run in time linear in the text (as RE2
 * does): characters, `.`, classes, `\d \w \s`, groups, one named group, `|`, `* + ? {n,m}` also
 * lazy, `^ $`. No look-around, no back-references. Anything else, or a pattern that is too large,
 * is a RangeError whose message says what.
 */
export function linearPattern(source: string): LinearPattern {
  if (source.length > patternCharactersMax) fail(`longer than ${patternCharactersMax} characters`);
  const parser = parsing(source);
  const tree = parser.whole();
  const steps: Step[] = [];
  emit(tree, steps);
  steps.push({ op: 'found' });
  return { name: parser.name(), find: (text) => findIn(text, steps) };
}

/** What is wrong with a pattern; null: nothing. */
export function patternProblem(source: string): string | null {
  try {
    linearPattern(source);
    return null;
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return error.message;
    throw error;
  }
}

type Tree =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'all'; readonly trees: readonly Tree[] }
  | { readonly kind: 'either'; readonly trees: readonly Tree[] }
  | { readonly kind: 'named'; readonly tree: Tree }
  | {
      readonly kind: 'repeat';
      readonly tree: Tree;
      readonly min: number;
      readonly max: number;
      readonly isLazy: boolean;
    };

function parsing(source: string) {
  let at = 0;
  let name: string | undefined;

  function take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = at;
    const match = expression.exec(source);
    if (match !== null) at += match[0].length;
    return match;
  }
  function either(): Tree {
    const trees: Tree[] = [all()];
    while (take(/\|/y) !== null) trees.push(all());
    return { kind: 'either', trees };
  }
  function all(): Tree {
    const trees: Tree[] = [];
    while (at < source.length && !/[|)]/.test(source.charAt(at))) trees.push(repeated(atom()));
    return { kind: 'all', trees };
  }
  function repeated(tree: Tree): Tree {
    const times = take(/(?:[*+?]|\{(?<min>\d{1,3})(?<more>,(?<max>\d{0,3}))?\})(?<lazy>\??)/y);
    if (times === null) return tree;
    const { min, more, max, lazy } = times.groups ?? {};
    const sign = times[0].charAt(0);
    const least = sign === '+' ? 1 : Number(min ?? 0);
    const open = sign === '?' ? 1 : Number.POSITIVE_INFINITY;
    const most = min === undefined || max === '' ? open : Number(more === undefined ? min : max);
    if (most < least) fail('{n,m} with m under n');
    return { kind: 'repeat', tree, min: least, max: most, isLazy: lazy === '?' };
  }
  function atom(): Tree {
    if (take(/\^/y) !== null) return { kind: 'step', step: { op: 'begin' } };
    if (take(/\$/y) !== null) return { kind: 'step', step: { op: 'end' } };
    if (take(/\(/y) !== null) return group();
    const one = take(/\[\^?(?:\\.|[^\\\]])+\]|\\[dDwWsS]|\\[^a-zA-Z0-9]|[^\\*+?{}()|[\]]/y);
    if (one === null) fail(`"${source.slice(at, at + 3)}"`);
    return { kind: 'step', step: { op: 'sign', test: signTest(one[0]) } };
  }
  function group(): Tree {
    const named = take(/\?<(?<name>[A-Za-z]\w*)>/y)?.groups?.['name'];
    if (named === undefined && take(/\?:/y) === null && source.charAt(at) === '?') {
      fail(`"(${source.slice(at, at + 2)}"`);
    }
    if (named !== undefined && name !== undefined) fail('more than one named group');
    name ??= named;
    const tree = either();
    if (take(/\)/y) === null) fail('a group that is not closed');
    return named === undefined ? tree : { kind: 'named', tree };
  }

  return {
    whole(): Tree {
      const tree = either();
      if (at < source.length) fail('")" without "("');
      return tree;
    },
    name: () => name,
  };
}

/** Whether a UTF-16 unit is one that the class, escape or plain character stands for. */
function signTest(sign: string): (unit: number) => boolean {
  const expression = new RegExp(`^${sign}$`, 's');
  const plain = Array.from({ length: 128 }, (_, unit) =>
    expression.test(String.fromCharCode(unit)),
  );
  return (unit) => plain[unit] ?? expression.test(String.fromCharCode(unit));
}

function emit(tree: Tree, steps: Step[]): void {
  if (steps.length > stepsMax) fail(`more than ${stepsMax} steps`);
  if (tree.kind === 'step') steps.push(tree.step);
  else if (tree.kind === 'all') for (const part of tree.trees) emit(part, steps);
  else if (tree.kind === 'either') emitEither(tree.trees, steps);
  else if (tree.kind === 'repeat') emitRepeat(tree, steps);
  else {
    steps.push({ op: 'open' });
    emit(tree.tree, steps);
    steps.push({ op: 'close' });
  }
}

function emitEither(trees: readonly Tree[], steps: Step[]): void {
  const [first, ...others] = trees;
  if (first === undefined) return;
  if (others.length === 0) {
    emit(first, steps);
    return;
  }
  const fork = { op: 'fork' as const, first: steps.length + 1, second: 0 };
  steps.push(fork);
  emit(first, steps);
  const leap = { op: 'leap' as const, to: 0 };
  steps.push(leap);
  fork.second = steps.length;
  emitEither(others, steps);
  leap.to = steps.length;
}

function emitRepeat(tree: Extract<Tree, { kind: 'repeat' }>, steps: Step[]): void {
  for (let count = 0; count < tree.min; count += 1) emit(tree.tree, steps);
  const isEndless = tree.max === Number.POSITIVE_INFINITY;
  const forks: { first: number; second: number }[] = [];
  for (let count = isEndless ? tree.max : tree.min; isEndless || count < tree.max; count += 1) {
    const fork = { op: 'fork' as const, first: steps.length + 1, second: 0 };
    steps.push(fork);
    forks.push(fork);
    emit(tree.tree, steps);
    if (isEndless) {
      steps.push({ op: 'leap', to: fork.first - 1 });
      break;
    }
  }
  for (const fork of forks) {
    fork.second = steps.length;
    if (tree.isLazy) [fork.first, fork.second] = [fork.second, fork.first];
  }
}

function fail(what: string): never {
  throw new RangeError(`not allowed in a pattern: ${what}`);
}
