import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { whetherWritten } from './dynamodb-access.ts';
import type { TableAccess } from './dynamodb-store.ts';
import { table } from './table.ts';

/** Longer than a task of the seal may run and wait for its next attempt together. */
export const sealLeaseMs = 30 * 60_000;

/**
 * Which execution of the state machine seals. Two at once, of different reach, would write what each
 * has read before the other wrote. A lease: an execution that died frees it by itself.
 */
export interface SealLease {
  /** Takes it, or prolongs it from `now` (ms since 1970); false: another execution holds it. */
  hold(execution: string, now: number): Promise<boolean>;
  /** Gives it back; nothing happens where another execution holds it. */
  release(execution: string): Promise<void>;
}

/** The lease as one item of the table. */
export function dynamodbSealLease({ client, tableName }: TableAccess): SealLease {
  const key = { [table.partitionKey]: sealPartition, [table.sortKey]: 'LEASE' };
  return {
    hold(execution, now) {
      const put = new PutCommand({
        TableName: tableName,
        Item: { ...key, execution, until: now + sealLeaseMs },
        ConditionExpression: 'attribute_not_exists(#until) OR #until < :now OR execution = :mine',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: { ':now': now, ':mine': execution },
      });
      return whetherWritten(client.send(put));
    },
    async release(execution) {
      const remove = new DeleteCommand({
        TableName: tableName,
        Key: key,
        ConditionExpression: 'attribute_not_exists(execution) OR execution = :mine',
        ExpressionAttributeValues: { ':mine': execution },
      });
      await whetherWritten(client.send(remove));
    },
  };
}

/** The partition of what the seal keeps for itself. */
export const sealPartition = 'SEAL';
