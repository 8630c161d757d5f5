import type { Numbered } from '../ports.ts';

/**
 * One step towards seeing whom a case touches, as its append-only record keeps it: one person asks,
 * another agrees, and then the first looks. No resident stands here.
 */
export type UnmaskingEntry = Numbered & {
  /** ms since 1970. */
  readonly at: number;
  /** The account of the person who asks, agrees or looks. */
  readonly by: string;
} & UnmaskingStep;

export type UnmaskingStep =
  | { readonly kind: 'requested'; readonly caseId: string; readonly reason: string }
  /** `request` is the number of the entry that asked. */
  | { readonly kind: 'approved'; readonly request: number }
  | { readonly kind: 'shown'; readonly request: number; readonly lines: number };
