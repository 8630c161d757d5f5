import process from 'node:process';
import type { Channel } from '../shared/adapters/local/channel.ts';
import { webhookChannel } from '../shared/adapters/local/webhook-channel.ts';
import type {
  ChannelSettings,
  SmtpSettings,
  WebhookSettings,
} from '../shared/settings/channels-yaml.ts';
import { contentOf, secretAt } from './secret.ts';

/**
 * The channels that the settings name, with their secrets. Throws a `CallError` where a secret is
 * not in its place: alerts must not fail one by one for it. `now` in ms since 1970.
 */
export async function openChannels(
  { smtp, webhook }: ChannelSettings,
  now: () => number,
): Promise<readonly Channel[]> {
  return [
    ...(smtp === null ? [] : [await openSmtp(smtp, now)]),
    ...(webhook === null ? [] : [openWebhook(webhook, now)]),
  ];
}

async function openSmtp(settings: SmtpSettings, now: () => number): Promise<Channel> {
  const { user, passwordFile, passwordEnvironment, caFile } = settings;
  const place = { file: passwordFile, environment: passwordEnvironment };
  const secrets = {
    password: user === null ? null : secretAt(place, process.env),
    ca: caFile === null ? null : contentOf(caFile),
  };
  // Loaded here, because most commands send no mail.
  const { smtpChannel } = await import('../shared/adapters/local/smtp-channel.ts');
  return smtpChannel(settings, secrets, now);
}

function openWebhook(settings: WebhookSettings, now: () => number): Channel {
  const place = { file: settings.secretFile, environment: settings.secretEnvironment };
  return webhookChannel(settings, secretAt(place, process.env), now);
}
