import * as z from 'zod';

/** An object that was uploaded to the log bucket. */
export interface UploadedObject {
  readonly bucket: string;
  /** As uploaded: S3 writes it URL-encoded into its own event, and as it is into EventBridge's. */
  readonly key: string;
  readonly versionId: string | undefined;
  /** It is to be read although its content is known: `infra/replay-machine.ts` says so. */
  readonly again: boolean;
}

/** What EventBridge tells of an object (event `Object Created` of `aws.s3`), and replays with it. */
const bridged = z.object({
  source: z.literal('aws.s3'),
  detail: z.object({
    bucket: z.object({ name: z.string().min(1) }),
    object: z.object({ key: z.string().min(1), 'version-id': z.string().optional() }),
    again: z.boolean().default(false),
  }),
});

/** S3's event message structure, version 2.x; `s3:TestEvent` is sent once when it is set up. */
const message = z.union([
  z.object({
    Records: z.array(
      z.object({
        s3: z.object({
          bucket: z.object({ name: z.string().min(1) }),
          object: z.object({ key: z.string().min(1), versionId: z.string().optional() }),
        }),
      }),
    ),
  }),
  z.object({ Event: z.literal('s3:TestEvent') }),
  bridged,
]);

/**
 * The objects that one queue message tells of, by S3 itself or by EventBridge; none where S3 only
 * tries the queue.
 * @throws ZodError, SyntaxError or URIError where the message is of neither.
 */
export function uploadedObjects(body: string): readonly UploadedObject[] {
  const parsed = message.parse(JSON.parse(body));
  if ('detail' in parsed) {
    const { bucket, object, again } = parsed.detail;
    return [{ bucket: bucket.name, key: object.key, versionId: object['version-id'], again }];
  }
  if (!('Records' in parsed)) return [];
  return parsed.Records.map(({ s3 }) => ({
    bucket: s3.bucket.name,
    key: decodeURIComponent(s3.object.key.replaceAll('+', ' ')),
    versionId: s3.object.versionId,
    again: false,
  }));
}
