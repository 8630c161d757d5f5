import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Messenger, OutgoingAlert } from '../../ports.ts';

/**
 * Publishes every alert to one topic: in full, but to mobile telephones in its short form. Its message attributes `role`, `section` (absent where the
 * post serves the whole organisation), `recipient`, `severity`, `case` and `notice` are what the
 * subscriptions filter by; `notice` is also what a receiver knows a repeated delivery by.
 */
export function snsMessenger(client: SNSClient, topicArn: string): Messenger {
  return {
    async send(alert) {
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Subject: alert.subject,
          ...textsOf(alert),
          MessageAttributes: attributesOf(alert),
        }),
      );
    },
  };
}

/** One text for all, unless the contact has a telephone too. */
function textsOf({ to, body, short }: OutgoingAlert) {
  if (to.sms === null) return { Message: body };
  return { MessageStructure: 'json', Message: JSON.stringify({ default: body, sms: short }) };
}

/** SNS refuses empty values, so what is null is left out. */
function attributesOf(alert: OutgoingAlert) {
  const values: Readonly<Record<string, string | null>> = {
    role: alert.role,
    section: alert.section,
    recipient: alert.recipient,
    severity: alert.severity,
    case: alert.caseId,
    notice: alert.notice,
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null ? [] : [[name, { DataType: 'String', StringValue: value }]],
    ),
  );
}
