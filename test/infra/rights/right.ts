/** The smallest thing that a reviewer says yes to: one action of one holder on one resource. */
export interface Right {
  readonly who: string;
  /** A refusal binds whoever else is allowed. */
  readonly effect: 'may' | 'may not';
  readonly action: string;
  readonly on: string;
  /** All conditions, each with its operator, key and values, in alphabetical order. */
  readonly onlyIf: readonly string[];
}

/** Rights are the same where this is the same. */
export function rightText({ who, effect, action, on, onlyIf }: Right): string {
  return [who, effect, action, 'on', on, ...onlyIf.map((one) => `only if ${one}`)].join(' ');
}
