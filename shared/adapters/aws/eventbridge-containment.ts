import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { DeliveryTroubleError } from '../../errors.ts';
import { say } from '../../language.ts';
import type { ContainmentReceiver } from '../../ports.ts';

/** What rules of a town's automation match, with `containment.requested` and `containment.lifted`. */
export const eventSource = 'sekisho';

/**
 * Puts orders on an event bus, whose rules bring them to the town's own automation; the answer comes
 * back by the command line (`cases answered --table`). `id` of the detail is what a receiver knows a
 * repeated delivery by: EventBridge, too, delivers at least once.
 */
export function eventbridgeContainment(
  client: EventBridgeClient,
  busName: string,
): ContainmentReceiver {
  return {
    async request(event) {
      const { Entries: [entry] = [] } = await client.send(
        new PutEventsCommand({
          Entries: [
            {
              EventBusName: busName,
              Source: eventSource,
              DetailType: event.kind,
              Detail: JSON.stringify(event),
              Time: new Date(event.orderedAt),
            },
          ],
        }),
      );
      if (entry?.EventId !== undefined) return null;
      const reason = entry?.ErrorCode ?? 'no EventId';
      const text = say((c) => c.escalation.containment.busTrouble(reason));
      throw new DeliveryTroubleError(text, 'the-place');
    },
  };
}
