import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';

/** An S3 of our own on loopback. */
export interface S3InProcess {
  readonly client: S3Client;
  readonly endpoint: string;
  /** Makes an empty bucket; gives its name. */
  createBucket(): Promise<string>;
  close(): Promise<void>;
}

export async function startS3(): Promise<S3InProcess> {
  const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
  const endpoint = `http://127.0.0.1:${server.port}`;
  const client = new S3Client({
    region: 'ap-northeast-1',
    endpoint,
    credentials: { accessKeyId: 'fauxqs', secretAccessKey: 'fauxqs' },
    forcePathStyle: true,
  });
  let buckets = 0;
  return {
    client,
    endpoint,
    async createBucket() {
      buckets += 1;
      const name = `logs-${buckets}`;
      await client.send(new CreateBucketCommand({ Bucket: name }));
      return name;
    },
    async close() {
      client.destroy();
      await server.stop();
    },
  };
}
