import { Readable } from 'node:stream';
import { GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { LogFile } from '../../ports.ts';

/**
 * A log object in a bucket; its name is its key. Each `open` streams it anew, and with a version it
 * is the same bytes each time, whatever is uploaded under the key meanwhile. A reader that stops
 * early ends the download.
 */
export function s3LogFile(
  client: S3Client,
  bucket: string,
  key: string,
  versionId?: string,
): LogFile {
  const object = {
    Bucket: bucket,
    Key: key,
    ...(versionId === undefined ? {} : { VersionId: versionId }),
  };
  async function* open(range?: string): AsyncGenerator<Uint8Array> {
    const asked = range === undefined ? object : { ...object, Range: range };
    const answer = await client.send(new GetObjectCommand(asked)).catch(nothingThere);
    if (answer === null) return;
    for await (const chunk of streamOf(answer.Body)) yield bytesOf(chunk);
  }
  return {
    name: key,
    open: () => open(),
    randomAccess: {
      async size() {
        const { ContentLength } = await client.send(new HeadObjectCommand(object));
        if (ContentLength === undefined) throw new TypeError('S3 gave no size.');
        return ContentLength;
      },
      // The last byte of a range is part of it (RFC 9110, section 14.1.2).
      open: (from, until) => open(`bytes=${from}-${until - 1}`),
    },
  };
}

/** S3's error for a range that begins behind the object's last byte. */
function nothingThere(error: unknown): null {
  if (error instanceof Error && error.name === 'InvalidRange') return null;
  throw error;
}

function streamOf(body: unknown): Readable {
  if (body instanceof Readable) return body;
  throw new TypeError('S3 answered without a stream of bytes.');
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  throw new TypeError('S3 gave something other than bytes.');
}
