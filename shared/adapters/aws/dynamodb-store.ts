import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type {
  BatchStore,
  CaseStore,
  HistoryStore,
  ManifestStore,
  SourceDayStore,
} from '../../ports.ts';
import { dynamodbBatches } from './dynamodb-batches.ts';
import { dynamodbCases } from './dynamodb-cases.ts';
import { dynamodbHistory } from './dynamodb-history.ts';
import { dynamodbManifests } from './dynamodb-manifests.ts';
import { dynamodbSealEnd, type SealEndStore } from './dynamodb-seal-end.ts';
import { dynamodbSealLease, type SealLease } from './dynamodb-seal-lease.ts';
import { dynamodbSourceDays } from './dynamodb-source-days.ts';

/** The stores of the cloud, in one table (see `table.ts`). */
export interface DynamodbStore {
  readonly history: HistoryStore;
  readonly sourceDays: SourceDayStore;
  readonly manifests: ManifestStore;
  readonly cases: CaseStore;
  readonly batches: BatchStore;
  readonly sealLease: SealLease;
  readonly sealEnd: SealEndStore;
}

/** Where the table is. */
export interface TableAccess {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}

/** The stores in the table of that name. Nothing here scans, and nothing needs transactions. */
export function dynamodbStore(client: DynamoDBClient, tableName: string): DynamodbStore {
  const access: TableAccess = { client: DynamoDBDocumentClient.from(client), tableName };
  return {
    history: dynamodbHistory(access),
    sourceDays: dynamodbSourceDays(access),
    manifests: dynamodbManifests(access),
    cases: dynamodbCases(access),
    batches: dynamodbBatches(access),
    sealLease: dynamodbSealLease(access),
    sealEnd: dynamodbSealEnd(access),
  };
}
