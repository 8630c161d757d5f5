import * as z from 'zod';
import type { Text } from '../language.ts';
import type { Refusal } from './issue-sentence.ts';

/** The parameters of a custom issue that says its own sentence. */
export function refuse(text: Text): Refusal {
  return { text };
}

/**
 * A schema for text that stands for something: `parse` gives it, or undefined where it cannot be
 * read; `sentence` then says what is allowed and what was given.
 */
export function textThatParses<T>(
  parse: (given: string) => T | undefined,
  sentence: (given: string) => Text,
) {
  return z.string().transform((given, context): T => {
    const parsed = parse(given);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: 'custom', params: refuse(sentence(given)) });
    return z.NEVER;
  });
}
