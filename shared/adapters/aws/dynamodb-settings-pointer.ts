import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { SettingsPointerStore } from '../../settings-intake/ports.ts';
import { whetherWritten } from './dynamodb-access.ts';
import { table } from './table.ts';

/** The partition of the pointer to the settings in force. */
export const settingsPartition = 'SETTINGS';

const stored = z.object({
  revision: z.int(),
  files: z.string(),
  settings: z.string(),
  deployment: z.string(),
  uploaded: z.array(z.string()),
  seen: z.string(),
  refused: z.array(z.string()),
  at: z.number(),
});

/** The pointer as one item of the table. */
export function dynamodbSettingsPointer(
  dynamodb: DynamoDBClient,
  TableName: string,
): SettingsPointerStore {
  const client = DynamoDBDocumentClient.from(dynamodb);
  const Key = { [table.partitionKey]: settingsPartition, [table.sortKey]: 'IN-FORCE' };
  return {
    async read() {
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item === undefined ? null : stored.parse(Item);
    },
    move(pointer) {
      const put = new PutCommand({
        TableName,
        Item: { ...Key, ...pointer },
        ConditionExpression:
          pointer.revision === 1 ? 'attribute_not_exists(#revision)' : '#revision = :before',
        ExpressionAttributeNames: { '#revision': 'revision' },
        ...(pointer.revision === 1
          ? {}
          : { ExpressionAttributeValues: { ':before': pointer.revision - 1 } }),
      });
      return whetherWritten(client.send(put));
    },
  };
}
