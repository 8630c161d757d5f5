import { paginateListSubscriptionsByTopic, type SNSClient } from '@aws-sdk/client-sns';
import type { StackResource } from '../../../shared/adapters/aws/stack-resources.ts';
import { addressesOfPath } from '../../../shared/escalation/addresses.ts';
import type { EscalationSettings } from '../../../shared/settings/settings.ts';
import { say } from '../../../shared/whole-language.ts';
import { type Check, type Finding, unwell, unwellOr } from './finding.ts';

interface Subscribed {
  readonly endpoint: string;
  readonly isConfirmed: boolean;
}

/**
 * Whether every address of the path is subscribed to alerts, and every subscription of the stack
 * confirmed. Addresses are masked: what is printed may be passed on.
 */
export function subscriptionsCheck(
  topics: readonly StackResource[],
  alerts: readonly StackResource[],
  path: EscalationSettings,
  client: SNSClient,
): Check {
  return {
    title: say((c) => c.doctor.titles.subscriptions),
    async look() {
      const found: Finding[] = [];
      const roles = rolesByAddress(path);
      const heard = new Set<string>();
      let count = 0;
      for (const { physicalId } of topics) {
        for (const { endpoint, isConfirmed } of await subscribedTo(physicalId, client)) {
          count += 1;
          if (alerts.some((one) => one.physicalId === physicalId)) heard.add(endpoint);
          if (!isConfirmed) found.push(pending(roles.get(endpoint) ?? null, endpoint));
        }
      }
      for (const [endpoint, role] of roles)
        if (!heard.has(endpoint)) found.push(missing(role, endpoint));
      return unwellOr(
        found,
        say((c) => c.doctor.subscriptions.confirmed(count)),
      );
    },
  };
}

async function subscribedTo(TopicArn: string, client: SNSClient): Promise<readonly Subscribed[]> {
  const found: Subscribed[] = [];
  for await (const page of paginateListSubscriptionsByTopic({ client }, { TopicArn }))
    for (const { Endpoint = '', SubscriptionArn = '' } of page.Subscriptions ?? [])
      found.push({ endpoint: Endpoint, isConfirmed: SubscriptionArn.startsWith('arn:') });
  return found;
}

/** Roles in their order, for an address that several have. */
function rolesByAddress(path: EscalationSettings): ReadonlyMap<string, string> {
  const byAddress = Map.groupBy(addressesOfPath(path), ({ endpoint }) => endpoint);
  return new Map(
    [...byAddress].map(([endpoint, all]) => [
      endpoint,
      [...new Set(all.map(({ place }) => place.role))].join(', '),
    ]),
  );
}

function pending(role: string | null, endpoint: string): Finding {
  return unwell(
    say(({ doctor: { subscriptions } }) =>
      subscriptions.pending(role ?? subscriptions.operations, masked(endpoint)),
    ),
    say((c) => c.doctor.subscriptions.pendingNext),
  );
}

function missing(role: string, endpoint: string): Finding {
  return unwell(
    say((c) => c.doctor.subscriptions.missing(role, masked(endpoint))),
    say((c) => c.doctor.subscriptions.missingNext),
  );
}

/** `s…@kisaragi.example`, `…5678`, `https://gateway.kisaragi.example/…`, `…:alerts`. */
export function masked(endpoint: string): string {
  if (endpoint.startsWith('http')) return `${new URL(endpoint).origin}/…`;
  if (endpoint.startsWith('arn:')) return `…:${endpoint.split(':').at(-1)}`;
  const [name = '', host] = endpoint.split('@');
  return host === undefined ? `…${endpoint.slice(-4)}` : `${name.slice(0, 1)}…@${host}`;
}
