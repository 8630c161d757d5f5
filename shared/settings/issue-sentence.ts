import * as z from 'zod';
import type { Text } from '../language.ts';
import { say } from '../whole-language.ts';

/** A schema's own sentence about what it refuses: the `params` of a custom issue. */
export const refusal = z.object({ text: z.object({ ja: z.string(), en: z.string() }) });
export type Refusal = z.infer<typeof refusal>;

/**
 * Says what is wrong with the value at a path, what is allowed and what was given there; of a value
 * that may not be quoted, only that there is one.
 */
export function sentenceOf(
  issue: z.core.$ZodIssue,
  path: string,
  value: unknown,
  isQuotable = true,
): Text {
  const given = isQuotable ? printGiven(value) : withheld;
  switch (issue.code) {
    case 'invalid_type':
      return say((c) => c.settings.wrongKind(path, issue.expected, given, isBare(issue, value)));
    case 'invalid_value':
      return say((c) => c.settings.notOneOf(path, issue.values.map(String), given));
    case 'too_small':
      return say((c) => c.settings.tooSmall(path, issue.origin, Number(issue.minimum), given));
    case 'too_big':
      return say((c) => c.settings.tooBig(path, issue.origin, Number(issue.maximum), given));
    case 'invalid_format':
      return say((c) => c.settings.wrongForm(path, issue.format, given));
    case 'invalid_union':
      return say((c) => c.settings.noAlternativeFits(path, alternativesOf(issue), given));
    case 'custom':
      return ownSentence(issue, path, value, isQuotable);
    default:
      return say((c) => c.settings.refused(path, issue.message, given));
  }
}

/** What was given is quoted after the schema's own sentence unless it stands in it already. */
function ownSentence(
  issue: z.core.$ZodIssueCustom,
  path: string,
  value: unknown,
  isQuotable: boolean,
): Text {
  const given = isQuotable ? printGiven(value) : withheld;
  const own = refusal.safeParse(issue.params);
  if (!own.success) return say((c) => c.settings.refused(path, issue.message, given));
  const { text } = own.data;
  if (!isQuotable && typeof value === 'string' && value !== '') {
    const silent = (sentence: string) => sentence.replaceAll(value, withheld);
    return say((c, language) => c.settings.ofItem(path, silent(text[language]), null));
  }
  const isQuoted = typeof value !== 'string' || value === '' || text.en.includes(value);
  return say((c, language) => c.settings.ofItem(path, text[language], isQuoted ? null : given));
}

/** A value that YAML read as something else than text because it stands without quotes. */
function isBare(issue: z.core.$ZodIssueInvalidType, value: unknown): boolean {
  return issue.expected === 'string' && ['number', 'boolean'].includes(typeof value);
}

function alternativesOf(issue: z.core.$ZodIssueInvalidUnion): readonly string[] {
  const kinds = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) => {
      if (inner.path.length > 0) return [];
      if (inner.code === 'invalid_union') return alternativesOf(inner);
      if (inner.code === 'invalid_type') return [inner.expected];
      return inner.code === 'invalid_value' ? inner.values.map(String) : [];
    }),
  );
  return [...new Set(kinds)];
}

/** What stands in place of a value that is not to be quoted. */
const withheld = '…';
const givenCharactersMax = 60;

function printGiven(given: unknown): string {
  const printed = printWhole(given);
  return printed.length > givenCharactersMax ? `${printed.slice(0, givenCharactersMax)}…` : printed;
}

function printWhole(given: unknown): string {
  try {
    return JSON.stringify(given) ?? String(given);
  } catch {
    // An alias inside its own anchor goes round in circles.
    return '…';
  }
}
