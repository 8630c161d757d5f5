import { limits } from '../limits.ts';
import type { CaseFacts } from './case.ts';

/** Whom a case is about, as far as links between cases need it. */
export type Members = Pick<CaseFacts, 'id' | 'actors' | 'subjects' | 'subjectHashes'>;

/** A case that shares people or subjects with another one. */
export interface Link<Case extends Members> {
  readonly facts: Case;
  /** Of the smaller of the two cases, 0 to 1. */
  readonly share: number;
}

/**
 * The cases that share at least `limits.linkShareMin` of their people and subjects with a case
 * (detection, section 4.4), the greatest share first, then by id. Pure.
 */
export function linkedCases<Case extends Members>(
  facts: Members,
  others: readonly Case[],
): readonly Link<Case>[] {
  return others
    .filter(({ id }) => id !== facts.id)
    .map((other) => ({ facts: other, share: sharedPart(facts, other) }))
    .filter(({ share }) => share >= limits.linkShareMin)
    .sort((one, other) => other.share - one.share || (one.facts.id < other.facts.id ? -1 : 1));
}

/**
 * How much of the smaller of two cases, its accounts and its residents together, the other one has
 * too. Exact where both keep the hashes of all their residents; else estimated from those that both
 * would keep: the hashes are as good as random, so the smallest of them are a fair sample.
 */
export function sharedPart(one: Members, other: Members): number {
  const smaller = Math.min(sizeOf(one), sizeOf(other));
  if (smaller === 0) return 0;
  const accounts = one.actors.filter((actor) => other.actors.includes(actor)).length;
  const reach = [reachOf(one), reachOf(other)].sort()[0] ?? '';
  const mine = one.subjectHashes.filter((hash) => hash <= reach);
  const theirs = new Set(other.subjectHashes.filter((hash) => hash <= reach));
  const common = mine.filter((hash) => theirs.has(hash)).length;
  const seen = mine.length + theirs.size;
  const residents = seen === 0 ? 0 : (common * (one.subjects + other.subjects)) / seen;
  return Math.min(1, (accounts + residents) / smaller);
}

function sizeOf({ actors, subjects }: Members): number {
  return actors.length + subjects;
}

/** Up to which hash a case keeps all: the last kept one where some were left off. */
function reachOf({ subjects, subjectHashes }: Members): string {
  return subjectHashes.length < subjects ? (subjectHashes.at(-1) ?? '') : '~';
}
