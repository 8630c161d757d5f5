import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { archivePrefix } from '../../shared/adapters/aws/archive-s3.ts';
import { rowsOf, tableIn } from '../archive/archive-in-memory.ts';

/** All rows of the archive in a bucket by time, once there are so many; null: there are fewer. */
export async function archivedRows(
  client: S3Client,
  Bucket: string,
  atLeast: number,
): Promise<Awaited<ReturnType<typeof rowsOf>> | null> {
  const files = new Map<string, Uint8Array>();
  for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix: archivePrefix })) {
    for (const { Key = '' } of page.Contents ?? []) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      if (Body) files.set(Key.slice(archivePrefix.length), await Body.transformToByteArray());
    }
  }
  if (files.size === 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-archive-'));
  const table = await tableIn(folder, files);
  try {
    const rows = await rowsOf(table, 'select * from access_events order by "at", line');
    return rows.length >= atLeast ? rows : null;
  } finally {
    table.closeSync();
    rmSync(folder, { recursive: true });
  }
}
