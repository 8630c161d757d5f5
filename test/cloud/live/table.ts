import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { LiveType, Target } from './property.ts';

const timeToLive = z.object({ AttributeName: z.string(), Enabled: z.boolean() });
const replicas = z.tuple([
  z.object({
    Region: z.string(),
    DeletionProtectionEnabled: z.boolean(),
    PointInTimeRecoverySpecification: z.object({ PointInTimeRecoveryEnabled: z.boolean() }),
    SSESpecification: z.object({ KMSMasterKeyId: z.string() }),
  }),
]);

/** AWS::DynamoDB::GlobalTable with one replica, which is the table itself. */
export function liveTable(dynamodb: DynamoDBClient): LiveType {
  const described = (target: Target) => describedTable(dynamodb, target);
  return {
    AttributeDefinitions: { read: async (t) => (await described(t))?.AttributeDefinitions },
    BillingMode: { read: async (t) => (await described(t))?.BillingModeSummary?.BillingMode },
    KeySchema: { read: async (t) => (await described(t))?.KeySchema },
    GlobalSecondaryIndexes: { read: async (t) => (await described(t))?.GlobalSecondaryIndexes },
    SSESpecification: {
      read: async (t) => {
        const live = (await described(t))?.SSEDescription;
        return { SSEEnabled: live?.Status === 'ENABLED', SSEType: live?.SSEType };
      },
      set: (t) => setReplica(dynamodb, t),
    },
    TimeToLiveSpecification: {
      read: async ({ physicalId: TableName }) => {
        const command = new DescribeTimeToLiveCommand({ TableName });
        const { TimeToLiveDescription: live } = await dynamodb.send(command);
        return {
          AttributeName: live?.AttributeName,
          Enabled: live?.TimeToLiveStatus === 'ENABLED',
        };
      },
      set: async ({ physicalId: TableName, properties }) => {
        const wanted = timeToLive.parse(properties['TimeToLiveSpecification']);
        const command = { TableName, TimeToLiveSpecification: wanted };
        await dynamodb.send(new UpdateTimeToLiveCommand(command));
      },
    },
    Replicas: {
      read: async (t) => [await replicaOf(dynamodb, t)],
      set: (t) => setReplica(dynamodb, t),
    },
  };
}

async function describedTable(dynamodb: DynamoDBClient, { physicalId }: Target) {
  return (await dynamodb.send(new DescribeTableCommand({ TableName: physicalId }))).Table;
}

async function replicaOf(dynamodb: DynamoDBClient, target: Target) {
  const table = await describedTable(dynamodb, target);
  const TableName = target.physicalId;
  const command = new DescribeContinuousBackupsCommand({ TableName });
  const { ContinuousBackupsDescription: backups } = await dynamodb.send(command);
  const recovery = backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus;
  return {
    Region: table?.TableArn?.split(':')[3],
    DeletionProtectionEnabled: table?.DeletionProtectionEnabled,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: recovery === 'ENABLED' },
    SSESpecification: { KMSMasterKeyId: table?.SSEDescription?.KMSMasterKeyArn },
    GlobalSecondaryIndexes: table?.GlobalSecondaryIndexes?.map(({ IndexName }) => ({ IndexName })),
  };
}

async function setReplica(
  dynamodb: DynamoDBClient,
  { physicalId: TableName, properties }: Target,
): Promise<void> {
  const [wanted] = replicas.parse(properties['Replicas']);
  await dynamodb.send(
    new UpdateTableCommand({
      TableName,
      DeletionProtectionEnabled: wanted.DeletionProtectionEnabled,
      SSESpecification: { Enabled: true, SSEType: 'KMS', ...wanted.SSESpecification },
    }),
  );
  const { PointInTimeRecoverySpecification } = wanted;
  await dynamodb.send(
    new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }),
  );
}
