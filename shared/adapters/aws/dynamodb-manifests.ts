import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { FileManifest, ManifestStore } from '../../ports.ts';
import { storedManifest } from '../stored-manifest.ts';
import { itemsOfPartition, queryAll, type StoredItem } from './dynamodb-access.ts';
import { nameKey } from './dynamodb-keys.ts';
import type { TableAccess } from './dynamodb-store.ts';
import { lists, table } from './table.ts';

const manifestItem = z.object({ manifest: storedManifest });
const { listing } = table.indexes;

/** Manifests in the table. `all` reads an index that may lag behind by moments. */
export function dynamodbManifests(access: TableAccess): ManifestStore {
  return {
    async put(manifest) {
      const { client, tableName } = access;
      await client.send(new PutCommand({ TableName: tableName, Item: itemOf(manifest) }));
    },
    async ofContent(sha256) {
      const found: FileManifest[] = [];
      for await (const item of itemsOfPartition(access, partitionOf(sha256))) {
        found.push(manifestItem.parse(item).manifest);
      }
      return found;
    },
    async *all() {
      const items = queryAll(access, {
        IndexName: listing.name,
        KeyConditionExpression: '#list = :files',
        ExpressionAttributeNames: { '#list': listing.partitionKey.name },
        ExpressionAttributeValues: { ':files': lists.files },
      });
      for await (const item of items) yield manifestItem.parse(item).manifest;
    },
  };
}

function partitionOf(sha256: string): string {
  return `FILE#${sha256}`;
}

function itemOf(manifest: FileManifest): StoredItem {
  const name = nameKey(manifest.name);
  return {
    [table.partitionKey]: partitionOf(manifest.sha256),
    [table.sortKey]: `NAME#${name}`,
    [listing.partitionKey.name]: lists.files,
    // Nothing sorts before U+0000: a name comes before every longer one that begins with it.
    [listing.sortKey.name]: `${name}\u0000${manifest.sha256}`,
    manifest,
  };
}
