import { userInfo } from 'node:os';
import type { Settings } from '../../shared/settings/settings.ts';
import { requireKnownAccount } from './cases/personal-deed.ts';
import type { Call, CommandOption } from './command.ts';

/** Who starts work with the settings: what changed in them is told with this name. */
export const operatorOption: CommandOption = {
  name: 'by',
  value: 'ACCOUNT',
  required: false,
  summary: {
    ja: '動かす人の職員番号（既定は OS の利用者名）。設定の変更の記録に残ります',
    en: 'the account of who runs it (default: the user of the system), noted with changed settings',
  },
};

/** The account that the call names, else the user of the operating system. */
export function operatorOf(call: Call, settings: Settings): string {
  const given = call.optional('by');
  if (given === null) return systemUser();
  requireKnownAccount('by', given, settings);
  return given;
}

/** Under a number that no name belongs to, as in some containers, the number. */
function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? '-'}`;
  }
}
