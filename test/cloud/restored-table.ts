import {
  DescribeTableCommand,
  type DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';

/** Restores a table under another name, by the steps of the runbook ("Restoring"). */
export async function restoreTable(
  client: DynamoDBClient,
  table: string,
  TableName: string,
): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  const KMSMasterKeyId = Table?.SSEDescription?.KMSMasterKeyArn;
  await client.send(
    new RestoreTableToPointInTimeCommand({
      SourceTableName: table,
      TargetTableName: TableName,
      UseLatestRestorableTime: true,
      SSESpecificationOverride: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId },
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName });
  const recovery = { PointInTimeRecoveryEnabled: true };
  await client.send(
    new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification: recovery }),
  );
  const expiry = { AttributeName: 'expiresAt', Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: expiry }));
  await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }));
}
