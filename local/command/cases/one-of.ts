import type { Call } from '../command.ts';

/** The value of an option that has only these; null: it was not given. */
export function oneOf<Value extends string>(
  call: Call,
  option: string,
  values: readonly Value[],
): Value | null {
  const given = call.optional(option);
  return values.find((value) => value === given) ?? null;
}
