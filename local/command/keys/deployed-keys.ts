import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamodbStore } from '../../../shared/adapters/aws/dynamodb-store.ts';
import { placesOf } from '../../../shared/adapters/aws/stack-outputs.ts';
import { filesOfEarlierKeys } from '../../../shared/history/key-rotation.ts';
import { inStack } from '../deployed/in-stack.ts';

/** Where the change of a deployment's key stands. */
export interface KeyStatus {
  readonly generation: number;
  /** The one before is known beside it. */
  readonly isUnderWay: boolean;
  /** Names of files that are to be read again. */
  readonly left: readonly string[];
}

/** Where it stands on AWS: the secrets themselves are not asked for. */
export async function deployedKeyStatus(stack: string): Promise<KeyStatus> {
  const { table, subjectKeyGenerations } = await inStack(stack, placesOf);
  const [generation = 1, former] = subjectKeyGenerations.split(',').map(Number);
  const dynamodb = new DynamoDBClient({});
  try {
    const { manifests } = dynamodbStore(dynamodb, table);
    const left = await filesOfEarlierKeys(manifests, { generation, formerKey: null });
    return { generation, isUnderWay: former !== undefined, left };
  } finally {
    dynamodb.destroy();
  }
}
