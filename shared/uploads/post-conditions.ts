import type { UploadLink } from './upload-link.ts';

/** A condition of a policy for uploads by a form (Amazon S3, "POST policy"). */
export type PostCondition =
  | ['content-length-range', number, number]
  | ['starts-with', string, string];

/** The field for the digest of the file; S3 asks for one where objects are locked. */
export const digestField = 'x-amz-checksum-sha256';

/** Fields of the form whose values are known beforehand; the key is added by who signs. */
export function postFields({ contentType }: UploadLink): Readonly<Record<string, string>> {
  return {
    'Content-Type': contentType,
    'x-amz-checksum-algorithm': 'SHA256',
    success_action_status: '201',
  };
}

/**
 * What S3 holds a form to beside its key and the fields above, which the signer makes conditions of
 * as they are. S3 refuses every field that no condition names: nobody can add an encryption, a
 * retention or an access list of their own, so that those of the bucket count.
 */
export function postConditions({ bytesMax }: UploadLink): readonly PostCondition[] {
  return [
    ['content-length-range', 1, bytesMax],
    ['starts-with', `$${digestField}`, ''],
  ];
}
