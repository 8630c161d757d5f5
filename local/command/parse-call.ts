import { parseArgs } from 'node:util';
import { CallError } from '../../shared/errors.ts';
import { say } from '../../shared/whole-language.ts';
import { type Call, type Command, type CommandOption, usageOf } from './command.ts';
import { commonOptions } from './options.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the words after the verb. Throws a `CallError` with one sentence for what is wrong. */
export function parseCall(
  command: Command,
  words: readonly string[],
  environment: Environment,
): Call {
  const rules = new Map([...command.options, ...commonOptions].map((rule) => [rule.name, rule]));
  const given = new Map<string, string | null>();
  const operands: string[] = [];
  for (const token of tokensOf(words, rules)) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const rule = rules.get(token.name);
    if (rule === undefined) throw unknownOption(command, token.rawName);
    if (given.has(rule.name)) throw new CallError(say((c) => c.command.optionTwice(rule.name)));
    given.set(rule.name, givenValue(rule, token.value, token.inlineValue ?? false));
  }
  for (const { name, environment: variable } of command.options) {
    const value = variable === undefined ? undefined : environment[variable];
    if (!given.has(name) && value) given.set(name, value);
  }
  const call: Call = {
    operands,
    value: (option) => given.get(option) ?? '',
    optional: (option) => given.get(option) ?? null,
    has: (option) => given.has(option),
  };
  if (!call.has('help')) checkComplete(command, call);
  return call;
}

/** Not strict, because the tokens allow better sentences than parseArgs' own errors. */
function tokensOf(words: readonly string[], rules: ReadonlyMap<string, CommandOption>) {
  const options = Object.fromEntries(
    [...rules.values()].map(({ name, value }) => {
      const type: 'string' | 'boolean' = value === null ? 'boolean' : 'string';
      return [name, { type }];
    }),
  );
  return parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

function unknownOption(command: Command, given: string): CallError {
  const allowed = [...command.options, ...commonOptions].map(({ name }) => `--${name}`).join(' ');
  return new CallError(say((c) => c.command.unknownOption(command.id, given, allowed)));
}

/** A following word that starts with a dash is the next option, not the value of this one. */
function givenValue(
  rule: CommandOption,
  value: string | undefined,
  inline: boolean,
): string | null {
  if (rule.value === null) {
    if (value === undefined) return null;
    throw new CallError(say((c) => c.command.optionTakesNoValue(rule.name, value)));
  }
  const placeholder = rule.value;
  if (value === undefined || value === '' || (!inline && value.startsWith('-'))) {
    throw new CallError(say((c) => c.command.optionNeedsValue(rule.name, placeholder)));
  }
  const { oneOf } = rule;
  if (oneOf !== undefined && !oneOf.includes(value)) {
    throw new CallError(say((c) => c.command.valueNotAllowed(rule.name, oneOf.join(' '), value)));
  }
  return value;
}

function checkComplete(command: Command, call: Call): void {
  const { name, atLeast, atMost } = command.operands;
  const usage = usageOf(command);
  const tooMany = call.operands[atMost];
  if (tooMany !== undefined) {
    throw new CallError(say((c) => c.command.operandTooMany(command.id, tooMany, usage)));
  }
  if (call.operands.length < atLeast) {
    throw new CallError(say((c) => c.command.operandMissing(command.id, name, usage)));
  }
  const missing = command.options.find((rule) => rule.required && !call.has(rule.name));
  if (missing !== undefined) {
    throw new CallError(say((c) => c.command.optionMissing(command.id, missing.name, usage)));
  }
}
