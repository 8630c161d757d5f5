import type { Language } from '../../shared/language.ts';
import { say } from '../../shared/whole-language.ts';
import { type Command, type CommandOption, usageOf } from './command.ts';
import { commonOptions } from './options.ts';

/** How to use one command: usage, what it does, its options. */
export function helpOf(command: Command, language: Language): string {
  const options = [...command.options, ...commonOptions].map((rule) => optionLine(rule, language));
  const lines = [usageOf(command), `  ${command.summary[language]}`, '', ...options];
  return `${lines.join('\n')}\n`;
}

/** The list of all commands. */
export function overviewOf(commands: readonly Command[], language: Language): string {
  const { title, more } = {
    title: say((c) => c.command.helpTitle)[language],
    more: say((c) => c.command.helpMore)[language],
  };
  const entries = commands.flatMap((command) => [
    `  ${usageOf(command)}`,
    `      ${command.summary[language]}`,
  ]);
  return `${[title, '', ...entries, '', more].join('\n')}\n`;
}

function optionLine({ name, value, summary }: CommandOption, language: Language): string {
  const written = value === null ? `--${name}` : `--${name} ${value}`;
  return `  ${written.padEnd(20)} ${summary[language]}`;
}
