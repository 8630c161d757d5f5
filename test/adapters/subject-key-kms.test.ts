import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkKeyFromKms } from '../../shared/adapters/aws/link-key-kms.ts';
import {
  subjectKeyFromKms,
  subjectKeysFromKms,
} from '../../shared/adapters/aws/subject-key-kms.ts';
import { BrokenPromiseError } from '../../shared/errors.ts';
import { macOf, startKms } from './kms-in-process.ts';
import type { OnLoopback } from './loopback.ts';

describe('the subject key out of KMS', () => {
  let server: OnLoopback;
  let client: KMSClient;
  beforeAll(async () => {
    server = await startKms();
    client = new KMSClient({
      region: 'ap-northeast-1',
      endpoint: server.endpoint,
      credentials: { accessKeyId: 'kms', secretAccessKey: 'kms' },
    });
  });
  afterAll(async () => {
    client.destroy();
    await server.close();
  });

  it('is 32 bytes, the same each time, another for another key', async () => {
    const key = await subjectKeyFromKms(client, 'alias/one');
    expect(key).toHaveLength(32);
    expect(await subjectKeyFromKms(client, 'alias/one')).toEqual(key);
    expect(await subjectKeyFromKms(client, 'alias/other')).not.toEqual(key);
  });

  it('stays what it was: the stored subjects are hashed with it', async () => {
    const expected = macOf('alias/one', 'sekisho subject key 1');
    expect(Buffer.from(await subjectKeyFromKms(client, 'alias/one'))).toEqual(expected);
  });

  it('has generations, of which the one before is known where it is named', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map((generation) => subjectKeyFromKms(client, 'alias/one', generation)),
    );
    expect(first).not.toEqual(second);
    expect(await subjectKeysFromKms(client, 'alias/one', '1')).toEqual({ subjectKey: first });
    expect(await subjectKeysFromKms(client, 'alias/one', '2,1')).toEqual({
      subjectKey: second,
      rotation: { generation: 2, formerKey: first },
    });
    expect(await subjectKeysFromKms(client, 'alias/one', '2')).toEqual({
      subjectKey: second,
      rotation: { generation: 2, formerKey: null },
    });
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
