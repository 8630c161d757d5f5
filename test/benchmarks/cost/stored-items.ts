import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { StandingStack } from '../standing-stack.ts';
import { itemBytes } from './request-units.ts';

/** What DynamoDB adds to every item that it stores (developer guide, "Item sizes"). */
export const bytesAddedToItem = 100;

/** Items and bytes in the table by kind: `A D` is a contribution, `A V` a staff-day. */
export async function storedItems({ emulator, deployed }: StandingStack) {
  const client = new DynamoDBClient(emulator.client);
  const TableName = deployed.physicalId('AWS::DynamoDB::GlobalTable', 'History');
  const kinds: Record<string, { items: number; bytes: number }> = {};
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
    for (const item of Items) {
      const kind = `${firstWord(item['PK']?.S)} ${firstWord(item['SK']?.S)}`;
      const { items, bytes } = kinds[kind] ?? { items: 0, bytes: 0 };
      kinds[kind] = { items: items + 1, bytes: bytes + bytesAddedToItem + itemBytes({ ...item }) };
    }
  }
  return kinds;
}

function firstWord(key = ''): string {
  return key.split('#')[0] ?? '';
}
