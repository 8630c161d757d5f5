import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type ITableV2,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { table } from '../shared/adapters/aws/table.ts';
import type { Keys } from './keys.ts';

/** What the constructs take of a table. */
export type HistoryTable = Pick<ITableV2, 'tableName' | 'tableArn' | 'metric'>;

/**
 * The table of the stack. It stands whatever becomes of the stack, and also while functions work with
 * one that was restored from it.
 */
export function ownTable(scope: Construct, keys: Keys): HistoryTable {
  return new TableV2(scope, 'Table', {
    partitionKey: { name: table.partitionKey, type: AttributeType.STRING },
    sortKey: { name: table.sortKey, type: AttributeType.STRING },
    globalSecondaryIndexes: Object.values(table.indexes).map((index) => ({
      indexName: index.name,
      partitionKey: attribute(index.partitionKey),
      sortKey: attribute(index.sortKey),
    })),
    timeToLiveAttribute: table.expiryAttribute,
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.customerManagedKey(keys.records),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/** A table that was restored from it under another name, and under the same key (the runbook). */
export function restoredTable(scope: Construct, tableName: string, keys: Keys): HistoryTable {
  return TableV2.fromTableAttributes(scope, 'Restored', { tableName, encryptionKey: keys.records });
}

function attribute({ name, type }: { readonly name: string; readonly type: 'S' | 'N' }) {
  return { name, type: type === 'S' ? AttributeType.STRING : AttributeType.NUMBER };
}
