import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import * as z from 'zod';
import { type OnLoopback, onLoopback } from './loopback.ts';

const request = z.object({
  KeyId: z.string(),
  MacAlgorithm: z.literal('HMAC_SHA_256'),
  Message: z.base64(),
});

/** No emulator from npm has KMS: this answers the one call as KMS does, with a key a name. */
export function startKms(): Promise<OnLoopback> {
  const server = createServer(async (incoming, answer) => {
    const { KeyId, Message } = request.parse(await json(incoming));
    const mac = macOf(KeyId, Buffer.from(Message, 'base64'));
    const Mac = (KeyId === 'short' ? mac.subarray(0, 16) : mac).toString('base64');
    const asked = incoming.headers['x-amz-target'] === 'TrentService.GenerateMac';
    answer.writeHead(asked ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
    answer.end(JSON.stringify({ KeyId, Mac, MacAlgorithm: 'HMAC_SHA_256' }));
  });
  return onLoopback(server);
}

/** What it answers: the name of the key is its secret. */
export function macOf(keyId: string, message: string | Uint8Array): Buffer {
  return createHmac('sha256', keyId).update(message).digest();
}
