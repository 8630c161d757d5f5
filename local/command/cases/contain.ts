import { nextAction } from '../../../shared/cases/log.ts';
import { refuse } from '../../../shared/cases/refuse.ts';
import { containmentTargets } from '../../../shared/containment/deed.ts';
import { eventOf } from '../../../shared/containment/event.ts';
import { containmentDeed, type OrderRequest } from '../../../shared/containment/order.ts';
import { ordersOf } from '../../../shared/containment/orders.ts';
import { CallError } from '../../../shared/errors.ts';
import { refuseRequest } from '../../../shared/escalation/request.ts';
import type { StoredCase } from '../../../shared/ports.ts';
import { say } from '../../../shared/whole-language.ts';
import { type Call, type Command, defineCommand } from '../command.ts';
import { openCaseHome } from './case-home.ts';
import { oneOf } from './one-of.ts';
import { definePersonalDeed, requireKnownAccount } from './personal-deed.ts';

const recorded = definePersonalDeed({
  verb: 'contain',
  summary: {
    ja: '被害の拡大を防ぐ処置をしたことを記録します。--what を付けると、町の自動処理に処置を依頼します。',
    en: "Records that further harm is prevented; with --what, orders it of the town's automation.",
  },
  options: [
    {
      name: 'what',
      value: containmentTargets.join('|'),
      required: false,
      oneOf: containmentTargets,
      summary: {
        ja: '依頼する処置（account 停止 / terminal 切断 / print-queue 停止）',
        en: 'what to hold (suspend the account, cut the terminal, stop the print queue)',
      },
    },
    {
      name: 'target',
      value: 'NAME',
      required: false,
      summary: {
        ja: '対象の名前（無ければ、事案のアカウント）',
        en: 'its name (else the account that the case is about)',
      },
    },
    {
      name: 'system',
      value: 'ID',
      required: false,
      summary: {
        ja: '記録システム（sekisho.yaml の id。無ければすべて）',
        en: 'the records system (an id of sekisho.yaml; else all of them)',
      },
    },
    {
      name: 'dry-run',
      value: null,
      required: false,
      summary: {
        ja: '送る内容を表示するだけで、何も記録せず、送らない',
        en: 'only shows what would be sent; nothing is recorded or sent',
      },
    },
  ],
  requestsOf: (comment, call) => orderIn(comment, call) ?? { kind: 'contained', comment },
  shows: (stored, call) => (call.has('what') ? lastEvent(stored) : null),
});

/** `sekisho cases contain CASE [--what … --target … --system … --dry-run] --by … --comment …` */
export const containCase: Command = defineCommand({
  ...recorded,
  run: (call, terminal) =>
    call.has('dry-run') ? dryRun(call, terminal) : recorded.run(call, terminal),
});

function orderIn(comment: string, call: Call): OrderRequest | null {
  const what = oneOf(call, 'what', containmentTargets);
  const [target, system] = [call.optional('target'), call.optional('system')];
  if (what !== null) return { kind: 'containment-ordered', what, target, system, comment };
  if (target !== null || system !== null || call.has('dry-run')) {
    throw new CallError(say((c) => c.command.containWhat));
  }
  return null;
}

/** Everything but recording and sending: whoever may not order it is refused here too. */
async function dryRun(
  call: Call,
  terminal: Parameters<Command['run']>[1],
): ReturnType<Command['run']> {
  const id = call.operands[0] ?? '';
  const by = call.value('by');
  const home = await openCaseHome(call);
  try {
    requireKnownAccount('by', by, home.settings);
    const request = orderIn(call.value('comment'), call);
    const stored = await home.cases.read(id);
    if (stored === null) return refuse((c) => c.cases.noSuchCase(id));
    if (request === null) return 0;
    refuseRequest(request, stored, by, home.settings, home.now());
    const deed = containmentDeed(request, stored, home.settings);
    const action = nextAction(stored.actions, deed, home.now(), by);
    await terminal.print(lastEvent({ ...stored, actions: [...stored.actions, action] }));
    terminal.tell(say((c) => c.command.nothingSent));
    return 0;
  } finally {
    home.close();
  }
}

/** The event of the last order, as the town's automation reads it. */
function lastEvent({ record, actions }: StoredCase): string {
  const order = ordersOf(actions).at(-1);
  const standing = order?.events.at(-1);
  if (!order || !standing) return '';
  return `${JSON.stringify(eventOf(record.facts.id, order, standing), null, 2)}\n`;
}
