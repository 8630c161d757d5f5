import type { CommandOption } from '../command.ts';

/** The order that is meant. */
export const orderOption: CommandOption = {
  name: 'order',
  value: 'ORDER',
  required: false,
  summary: {
    ja: '処置の番号（hold-1 など。1つだけなら省ける）',
    en: 'the order (hold-1 …; not needed where there is only one)',
  },
};
