import type { CommandOption } from '../command.ts';

/** The deployment that a command works on. */
export const stackOption: CommandOption = {
  name: 'stack',
  value: 'NAME',
  required: true,
  summary: {
    ja: 'AWS に置いた関所のスタック（例 Sekisho）',
    en: 'the stack of a deployment on AWS (such as Sekisho)',
  },
};
