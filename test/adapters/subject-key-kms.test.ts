import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { linkKeyFromKms } from '../../shared/adapters/aws/link-key-kms.ts';
import { subjectKeyFromKms } from '../../shared/adapters/aws/subject-key-kms.ts';
import { BrokenPromiseError } from '../../shared/errors.ts';

const request = z.object({
  KeyId: z.string(),
  MacAlgorithm: z.literal('HMAC_SHA_256'),
  Message: z.base64(),
});

/** No emulator from npm has KMS: this answers the one call as KMS does, with a key a name. */
function startKms(): Server {
  return createServer(async (incoming, answer) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { KeyId, Message } = request.parse(JSON.parse(Buffer.concat(chunks).toString()));
    const mac = createHmac('sha256', KeyId).update(Buffer.from(Message, 'base64')).digest();
    const Mac = (KeyId === 'short' ? mac.subarray(0, 16) : mac).toString('base64');
    const asked = incoming.headers['x-amz-target'] === 'TrentService.GenerateMac';
    answer.writeHead(asked ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
    answer.end(JSON.stringify({ KeyId, Mac, MacAlgorithm: 'HMAC_SHA_256' }));
  });
}

describe('the subject key out of KMS', () => {
  const server = startKms();
  let client: KMSClient;
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('There is no port.');
    client = new KMSClient({
      region: 'ap-northeast-1',
      endpoint: `http://127.0.0.1:${address.port}`,
      credentials: { accessKeyId: 'kms', secretAccessKey: 'kms' },
    });
  });
  afterAll(async () => {
    client.destroy();
    await new Promise((closed) => server.close(closed));
  });

  it('is 32 bytes, the same each time, another for another key', async () => {
    const key = await subjectKeyFromKms(client, 'alias/one');
    expect(key).toHaveLength(32);
    expect(await subjectKeyFromKms(client, 'alias/one')).toEqual(key);
    expect(await subjectKeyFromKms(client, 'alias/other')).not.toEqual(key);
  });

  it('stays what it was: the stored subjects are hashed with it', async () => {
    const expected = createHmac('sha256', 'alias/one').update('sekisho subject key 1').digest();
    expect(Buffer.from(await subjectKeyFromKms(client, 'alias/one'))).toEqual(expected);
  });

  it('says nothing of the secret that signs links, even under the same key', async () => {
    const linkKey = await linkKeyFromKms(client, 'alias/one');
    expect(linkKey).toHaveLength(32);
    expect(linkKey).not.toEqual(await subjectKeyFromKms(client, 'alias/one'));
  });

  it('is refused where KMS answers with something else', async () => {
    await expect(subjectKeyFromKms(client, 'short')).rejects.toThrow(BrokenPromiseError);
  });
});
