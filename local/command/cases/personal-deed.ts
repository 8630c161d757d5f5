import { CallError } from '../../../shared/errors.ts';
import { type CaseRequest, doRequest } from '../../../shared/escalation/request.ts';
import type { Text } from '../../../shared/language.ts';
import type { StoredCase } from '../../../shared/ports.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { say } from '../../../shared/whole-language.ts';
import { type Call, type Command, type CommandOption, defineCommand } from '../command.ts';
import { visible } from '../terminal.ts';
import { homeOptions, openCaseHome } from './case-home.ts';

interface PersonalDeedCommand {
  readonly verb: string;
  readonly summary: Text;
  /** Options besides those that every deed takes. */
  readonly options?: readonly CommandOption[];
  /** What is asked for, in order: one thing, or several that were given in one call. */
  requestsOf(comment: string, call: Call, settings: Settings): CaseRequest | readonly CaseRequest[];
  /** What is printed of the case as it then stands; null: nothing. */
  shows?(stored: StoredCase, call: Call): string | null;
  /** What is said once it is done. */
  readonly afterwards?: Text;
}

/** A command by which a person does something to a case: who does it and a comment are needed. */
export function definePersonalDeed(command: PersonalDeedCommand): Command {
  const { verb, summary, options = [], afterwards } = command;
  return defineCommand({
    id: `cases ${verb}`,
    summary,
    operands: { name: 'CASE', atLeast: 1, atMost: 1 },
    options: [...options, byOption, commentOption, ...homeOptions],
    async run(call, terminal) {
      const id = call.operands[0] ?? '';
      const by = call.value('by');
      const home = await openCaseHome(call);
      try {
        requireKnownAccount('by', by, home.settings);
        const requests = command.requestsOf(call.value('comment'), call, home.settings);
        for (const request of [requests].flat()) {
          await doRequest(id, request, by, home, home.now());
        }
        await home.tend(id);
        const stored = await home.cases.read(id);
        const status = stored?.record.status ?? 'open';
        terminal.tell(say((c) => c.command.deedDone(id, c.cases.status[status])));
        const shown = stored && command.shows?.(stored, call);
        if (shown) await terminal.print(visible(shown));
        if (afterwards !== undefined) terminal.tell(afterwards);
        return 0;
      } finally {
        home.close();
      }
    },
  });
}

/** Who does it. */
export const byOption: CommandOption = {
  name: 'by',
  value: 'ACCOUNT',
  required: true,
  summary: { ja: '操作する人の職員番号', en: 'the account of the person who does it' },
};

const commentOption: CommandOption = {
  name: 'comment',
  value: 'TEXT',
  required: true,
  summary: { ja: '理由や確認したこと', en: 'why, or what was found' },
};

/**
 * A mistyped account would stand in the case's log for ever, and would get round recusal. Without
 * a `staff.csv` any account is taken. `option` is the one that gave it.
 */
export function requireKnownAccount(option: string, account: string, { staff }: Settings): void {
  if (staff.size === 0 || staff.has(account)) return;
  throw new CallError(say((c) => c.command.unknownAccount(option, account)));
}
