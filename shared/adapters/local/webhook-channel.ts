import type { OutgoingAlert } from '../../ports.ts';
import type { WebhookSettings } from '../../settings/channels-yaml.ts';
import type { Channel } from './channel.ts';
import { originOf, signedPost } from './signed-post.ts';

/**
 * Posts alerts as signed JSON to the `https` address of a contact. `Sekisho-Notice` is what a
 * receiver knows a repeated delivery by. `now` in ms since 1970.
 */
export function webhookChannel(
  { timeoutSeconds }: WebhookSettings,
  secret: string,
  now: () => number,
): Channel {
  return {
    id: 'webhook',
    placeOf: ({ to }) => (to.https === null ? null : originOf(to.https)),
    async deliver(alert) {
      const response = await signedPost({
        address: alert.to.https ?? '',
        id: alert.notice,
        body: bodyOf(alert),
        secret,
        timeoutSeconds,
        now: now(),
      });
      await response.body?.cancel();
    },
  };
}

/** The alert as a receiver's program reads it. */
function bodyOf({ notice, caseId, to: _, ...rest }: OutgoingAlert): string {
  return JSON.stringify({ notice, case: caseId, ...rest });
}
