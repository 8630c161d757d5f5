import { join } from 'node:path';
import process from 'node:process';
import { outboxContainment } from '../shared/adapters/local/outbox-containment.ts';
import { webhookContainment } from '../shared/adapters/local/webhook-containment.ts';
import type { ContainmentReceiver } from '../shared/ports.ts';
import type { Settings } from '../shared/settings/settings.ts';
import { secretAt } from './secret.ts';

/**
 * How orders leave one machine: by the signed web hook of the settings, else as files into the folder
 * `outbox/containment` of the state. `now` in ms since 1970.
 */
export function openContainment(
  stateFolder: string,
  { containment, channels }: Pick<Settings, 'containment' | 'channels'>,
  now: () => number,
): ContainmentReceiver {
  const { webhook } = channels;
  if (containment.webhook === null || webhook === null) {
    return outboxContainment(join(stateFolder, 'outbox', 'containment'));
  }
  const place = { file: webhook.secretFile, environment: webhook.secretEnvironment };
  return webhookContainment({
    address: containment.webhook,
    timeoutSeconds: webhook.timeoutSeconds,
    secret: () => secretAt(place, process.env),
    now,
  });
}
