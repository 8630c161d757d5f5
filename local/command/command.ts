import type { Text } from '../../shared/language.ts';
import type { Terminal } from './terminal.ts';

/** 0 done, 1 the work failed. (2, a wrong call, is thrown as a `CallError`.) */
export type ExitStatus = 0 | 1;

export interface CommandOption {
  /** Without the dashes. */
  readonly name: string;
  /** What stands for its value in the usage; null: a switch, which takes none. */
  readonly value: string | null;
  readonly required: boolean;
  /** The environment variable that gives the value where the call does not. */
  readonly environment?: string;
  /** The values that are allowed; absent: any. */
  readonly oneOf?: readonly string[];
  readonly summary: Text;
}

/** What stands after the verb without dashes. */
export interface Operands {
  readonly name: string;
  readonly atLeast: number;
  readonly atMost: number;
}

/** A call that has passed the checks of its command's options and operands. */
export interface Call {
  readonly operands: readonly string[];
  /** The value of an option that is required. */
  value(option: string): string;
  /** The value of any option; null: not given. */
  optional(option: string): string | null;
  /** Whether a switch was given. */
  has(option: string): boolean;
}

/** One verb of the command line. */
export interface Command {
  /** One word (`parse`) or two (`cases ack`). */
  readonly id: string;
  readonly summary: Text;
  readonly operands: Operands;
  readonly options: readonly CommandOption[];
  run(call: Call, terminal: Terminal): Promise<ExitStatus>;
}

export function defineCommand(command: Command): Command {
  return command;
}

/** `sekisho parse FILE… --source ID --config DIR [--rejects FILE]` */
export function usageOf({ id, operands, options }: Command): string {
  const { name, atLeast, atMost } = operands;
  const operand = Number.isFinite(atMost) ? name : `${name}…`;
  const names = atMost === 0 ? [] : [atLeast === 0 ? `[${operand}]` : operand];
  const written = options.map(({ name: option, value, required }) => {
    const whole = value === null ? `--${option}` : `--${option} ${value}`;
    return required ? whole : `[${whole}]`;
  });
  return ['sekisho', id, ...names, ...written].join(' ');
}
