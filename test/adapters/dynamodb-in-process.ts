import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { table } from '../../shared/adapters/aws/table.ts';

/** A DynamoDB of our own on loopback. */
export interface DynamodbInProcess {
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  /** Makes an empty table as the stack does; gives its name. */
  createTable(): Promise<string>;
  close(): Promise<void>;
}

export async function startDynamodb(): Promise<DynamodbInProcess> {
  const server = dynalite({ createTableMs: 0 });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await listening;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  const endpoint = `http://127.0.0.1:${address.port}`;
  const client = clientOf(endpoint);
  let tables = 0;
  return {
    client,
    endpoint,
    async createTable() {
      tables += 1;
      const name = `sekisho-${tables}`;
      await client.send(new CreateTableCommand({ TableName: name, ...tableShape() }));
      await active(client, name);
      return name;
    },
    async close() {
      client.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A table answers only some moments after it was made, as in the cloud. */
async function active(client: DynamoDBClient, name: string): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const { Table: made } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (made?.TableStatus === 'ACTIVE') return;
    await new Promise((later) => setTimeout(later, 10));
  }
  throw new Error(`The table ${name} is not there after five seconds.`);
}

/** A client of whatever answers as DynamoDB there. */
export function clientOf(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    region: 'ap-northeast-1',
    endpoint,
    credentials: { accessKeyId: 'dynalite', secretAccessKey: 'dynalite' },
  });
}

type TableShape = Omit<ConstructorParameters<typeof CreateTableCommand>[0], 'TableName'>;

function tableShape(): TableShape {
  const indexes = Object.values(table.indexes);
  const keys = [table.partitionKey, table.sortKey].map((name) => ({ name, type: 'S' }) as const);
  const indexKeys = indexes.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]);
  return {
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...keys, ...indexKeys].map(({ name, type }) => ({
      AttributeName: name,
      AttributeType: type,
    })),
    KeySchema: keySchema(table.partitionKey, table.sortKey),
    GlobalSecondaryIndexes: indexes.map(({ name, partitionKey, sortKey }) => ({
      IndexName: name,
      KeySchema: keySchema(partitionKey.name, sortKey.name),
      Projection: { ProjectionType: 'ALL' },
    })),
  };
}

function keySchema(partitionKey: string, sortKey: string) {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    { AttributeName: sortKey, KeyType: 'RANGE' as const },
  ];
}
