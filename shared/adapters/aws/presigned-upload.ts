import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { postConditions, postFields } from '../../uploads/post-conditions.ts';
import type { SignedPost } from '../../uploads/upload-form.ts';
import type { UploadLink } from '../../uploads/upload-link.ts';

/**
 * Signs a form in the name of the client's credentials; S3 asks their rights when it is used. The
 * policy ends when the link does, counted from the link's own instant to the whole second.
 */
export function presignedUpload(
  client: S3Client,
  bucket: string,
  link: UploadLink,
): Promise<SignedPost> {
  return createPresignedPost(client, {
    Bucket: bucket,
    Key: link.key,
    Fields: { ...postFields(link) },
    Conditions: [...postConditions(link)],
    Expires: Math.floor((link.until - link.at) / 1_000),
  });
}

/** When the client's credentials end, ms since 1970; null: they do not, as those of a user. */
export async function credentialsEnd(client: S3Client): Promise<number | null> {
  const { expiration } = await client.config.credentials();
  return expiration?.getTime() ?? null;
}
