declare module 'asl-validator' {
  interface Validation {
    readonly isValid: boolean;
    readonly errors: readonly unknown[];
  }

  /** Checks a definition in the Amazon States Language: its schema, its transitions, its paths. */
  export default function aslValidator(definition: unknown): Validation;
}
