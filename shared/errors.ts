import type { Text } from './language.ts';

/**
 * The whole error family. Expected outcomes (a bad line, a lost race) are values; these are thrown
 * where work cannot go on. Each carries a sentence for its reader: what was wrong, what is allowed,
 * what was given, and where.
 */
export abstract class SekishoError extends Error {
  /** Written out, because bundles shorten the names of classes. */
  abstract override readonly name: string;
  readonly text: Text;
  constructor(text: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}

/** The call of a command is wrong: exit status 2. */
export class CallError extends SekishoError {
  override readonly name = 'CallError';
}

/** One mistake in the configuration, with its place. Lines and columns count from 1. */
export interface Mistake {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: Text;
}

/** The configuration folder holds mistakes, all of them listed: exit status 2. */
export class ConfigurationError extends SekishoError {
  override readonly name = 'ConfigurationError';
  readonly mistakes: readonly Mistake[];
  constructor(text: Text, mistakes: readonly Mistake[]) {
    super(text);
    this.mistakes = mistakes;
  }
}

/** A whole file cannot be read; it is kept, listed and, in the cloud, sent to the dead letters. */
export class UnreadableFileError extends SekishoError {
  override readonly name = 'UnreadableFileError';
}

/** An action on a case that its state does not allow, or that this person may not take. */
export class RefusedActionError extends SekishoError {
  override readonly name = 'RefusedActionError';
}

/** No address of a recipient takes an alert, for good: trying again would change nothing. */
export class RefusedDeliveryError extends SekishoError {
  override readonly name = 'RefusedDeliveryError';
  /** The answer's code without its words, which may quote the alert: `SMTP 550`. */
  readonly reason: string;
  constructor(text: Text, reason: string, options?: ErrorOptions) {
    super(text, options);
    this.reason = reason;
  }
}

/** An alert could not be handed over now; it is tried again. */
export class DeliveryTroubleError extends SekishoError {
  override readonly name = 'DeliveryTroubleError';
  /** Whether other alerts to the same server or gateway are likely to fail too. */
  readonly concerns: 'this-alert' | 'the-place';
  constructor(text: Text, concerns: DeliveryTroubleError['concerns'], options?: ErrorOptions) {
    super(text, options);
    this.concerns = concerns;
  }
}

/** Something that the code promised does not hold: a defect, never the user's fault. */
export class BrokenPromiseError extends SekishoError {
  override readonly name = 'BrokenPromiseError';
}
