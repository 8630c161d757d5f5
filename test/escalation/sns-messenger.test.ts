import { type PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snsMessenger } from '../../shared/adapters/aws/sns-messenger.ts';
import { limits } from '../../shared/limits.ts';
import type { Messenger, OutgoingAlert } from '../../shared/ports.ts';

const alert: OutgoingAlert = {
  notice: 'C-0123456789abcdef/2.section-head/1',
  caseId: 'C-0123456789abcdef',
  role: 'section-head',
  section: '住民課',
  recipient: 'holder-night',
  severity: 'high',
  to: { name: '住民課長', email: 'head@kisaragi.example', sms: null, https: null },
  subject: '[Sekisho] HIGH C-0123456789abcdef 要確認: 大量の出力',
  body: '要確認\n本文\n',
  short: '[Sekisho] HIGH C-0123456789abcdef 要確認: 大量の出力',
};

describe('the SNS messenger', () => {
  let server: FauxqsServer;
  let sns: SNSClient;
  let sqs: SQSClient;
  let messenger: Messenger;
  const queues = new Map<string, string>();

  beforeAll(async () => {
    const region = 'ap-northeast-1';
    server = await startFauxqs({
      port: 0,
      host: '127.0.0.1',
      logger: false,
      defaultRegion: region,
    });
    const connection = {
      region,
      endpoint: `http://127.0.0.1:${server.port}`,
      credentials: { accessKeyId: 'fauxqs', secretAccessKey: 'fauxqs' },
    };
    sns = new SNSClient(connection);
    sqs = new SQSClient(connection);
    const { topicArn } = server.createTopic('alerts');
    const subscribe = (name: string, filter: Record<string, unknown>) => {
      queues.set(name, `${connection.endpoint}/000000000000/${name}`);
      server.createQueue(name);
      const attributes = { FilterPolicy: JSON.stringify(filter), RawMessageDelivery: 'false' };
      server.subscribe({ topic: 'alerts', queue: name, attributes });
    };
    subscribe('section-head', { role: ['section-head'], section: ['住民課'] });
    subscribe('security', { role: ['information-security'] });
    subscribe('whole-organisation', { section: [{ exists: false }] });
    messenger = snsMessenger(sns, topicArn);
  });

  afterAll(async () => {
    sns.destroy();
    sqs.destroy();
    await server.stop();
  });

  /** What an SQS subscriber got: the SNS envelope, as it comes to a queue. */
  async function received(name: string): Promise<readonly Record<string, unknown>[]> {
    const answer = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queues.get(name), MaxNumberOfMessages: 10 }),
    );
    return (answer.Messages ?? []).map(({ Body }) => JSON.parse(Body ?? ''));
  }

  it('brings an alert to the subscriber of its role and section, and to no other', async () => {
    await messenger.send(alert);
    const [envelope, ...more] = await received('section-head');
    expect(more).toEqual([]);
    expect(envelope).toMatchObject({ Subject: alert.subject, Message: alert.body });
    expect(envelope?.['MessageAttributes']).toEqual({
      role: { Type: 'String', Value: 'section-head' },
      section: { Type: 'String', Value: '住民課' },
      recipient: { Type: 'String', Value: 'holder-night' },
      severity: { Type: 'String', Value: 'high' },
      case: { Type: 'String', Value: 'C-0123456789abcdef' },
      notice: { Type: 'String', Value: 'C-0123456789abcdef/2.section-head/1' },
    });
    expect(await received('security')).toEqual([]);
    expect(await received('whole-organisation')).toEqual([]);
  });

  it('leaves the section out where the post serves the whole organisation', async () => {
    await messenger.send({ ...alert, role: 'information-security', section: null });
    expect(await received('security')).toHaveLength(1);
    const [envelope] = await received('whole-organisation');
    expect(envelope?.['MessageAttributes']).not.toHaveProperty('section');
  });

  it('names no single case in a digest', async () => {
    await messenger.send({ ...alert, caseId: null, notice: 'D-0123456789abcdef/1' });
    const [envelope] = await received('section-head');
    expect(envelope?.['MessageAttributes']).not.toHaveProperty('case');
  });

  it('gives mobile telephones the short form, by the message structure of SNS', async () => {
    const sent: unknown[] = [];
    const client = { send: async (command: PublishCommand) => void sent.push(command.input) };
    // The server of the other tests knows no telephones; what SNS would be asked is what counts.
    const asked = snsMessenger(Object.assign(Object.create(sns), client), 'topic');
    const to = { ...alert.to, sms: '+819000000000' };
    const body = '"\\\n'.repeat(limits.bodyBytesMax / 3);
    await asked.send({ ...alert, to, body });
    expect(sent).toEqual([
      expect.objectContaining({
        MessageStructure: 'json',
        Message: JSON.stringify({ default: body, sms: alert.short }),
      }),
    ]);
    // SNS takes 256 KB with the attributes, and a body of the longest doubles when it is escaped.
    const [input] = sent;
    const message = Object(input)['Message'];
    expect(Buffer.byteLength(message)).toBeLessThan(256 * 1024 - 10_000);
  });

  it('fails where the topic does not take the alert', async () => {
    const nowhere = snsMessenger(sns, 'arn:aws:sns:ap-northeast-1:000000000000:nowhere');
    await expect(nowhere.send(alert)).rejects.toThrow();
  });
});
