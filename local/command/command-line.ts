import { inspect } from 'node:util';
import { CallError, ConfigurationError, SekishoError } from '../../shared/errors.ts';
import { printMistake } from '../../shared/settings/mistake-book.ts';
import { say } from '../../shared/whole-language.ts';
import { awsFault } from './aws-fault.ts';
import type { Command } from './command.ts';
import { diskFault } from './disk-fault.ts';
import { type Environment, parseCall } from './parse-call.ts';
import { commands } from './registry.ts';
import type { Terminal } from './terminal.ts';
import { helpOf } from './usage.ts';

/** Runs one call and gives its exit status: 0 done, 1 the work failed, 2 the call is wrong. */
export async function runCommandLine(
  words: readonly string[],
  environment: Environment,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  try {
    const { command, rest } = commandOf(words);
    const call = parseCall(command, rest, environment);
    if (call.has('help')) {
      await terminal.print(helpOf(command, terminal.language));
      return 0;
    }
    return await command.run(call, terminal);
  } catch (error) {
    const debug = words.includes('--debug') || environment['SEKISHO_DEBUG'] === '1';
    return explain(error, terminal, debug);
  }
}

/**
 * Two words before one: `cases ack` before `cases`. `cases` alone is `cases list`, and a bare
 * `--help` is `help`.
 */
function commandOf(words: readonly string[]): { command: Command; rest: readonly string[] } {
  const verb = words[0] === '--help' || words[0] === '-h' ? 'help' : words[0];
  const noun = words[1]?.startsWith('-') ? undefined : words[1];
  const readings: readonly (readonly [string, number])[] = [
    [`${verb} ${noun}`, 2],
    [`${verb}`, 1],
    [noun === undefined ? `${verb} list` : '', 1],
  ];
  for (const [id, length] of readings) {
    const command = commands.find((one) => one.id === id);
    if (command !== undefined) return { command, rest: words.slice(length) };
  }
  const isGroup = commands.some(({ id }) => id.startsWith(`${verb} `));
  const given = isGroup ? `${verb} ${noun}` : verb;
  const allowed = commands.map(({ id }) => id).join(', ');
  throw new CallError(
    given === undefined
      ? say((c) => c.command.noVerb(allowed))
      : say((c) => c.command.unknownVerb(given, allowed)),
  );
}

function explain(error: unknown, terminal: Terminal, debug: boolean): 1 | 2 {
  const fault = awsFault(error);
  if (error instanceof ConfigurationError) {
    for (const mistake of error.mistakes) {
      terminal.tellLine(printMistake(mistake, terminal.language));
    }
    terminal.tell(say((c) => c.command.mistakes(error.mistakes.length)));
  } else if (error instanceof SekishoError) terminal.tell(error.text);
  else {
    const message = error instanceof Error ? error.message : String(error);
    const known = diskFault(error) ?? fault?.text;
    terminal.tell(known ?? say((c) => c.command.unexpected(message)));
  }
  if (debug) terminal.tellLine(inspect(error));
  if (fault !== null) return fault.status;
  return error instanceof CallError || error instanceof ConfigurationError ? 2 : 1;
}
