import * as z from 'zod';

/** An object that was uploaded to the log bucket. */
export interface UploadedObject {
  readonly bucket: string;
  /** As uploaded: S3 writes it URL-encoded into the event. */
  readonly key: string;
  readonly versionId: string | undefined;
}

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
]);

/**
 * The objects that one queue message tells of; none where S3 only tries the queue.
 * @throws ZodError, SyntaxError or URIError where the message is not S3's.
 */
export function uploadedObjects(body: string): readonly UploadedObject[] {
  const parsed = message.parse(JSON.parse(body));
  if (!('Records' in parsed)) return [];
  return parsed.Records.map(({ s3 }) => ({
    bucket: s3.bucket.name,
    key: decodeURIComponent(s3.object.key.replaceAll('+', ' ')),
    versionId: s3.object.versionId,
  }));
}
