import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamodbSettingsPointer } from '../../../shared/adapters/aws/dynamodb-settings-pointer.ts';
import { dynamodbStore } from '../../../shared/adapters/aws/dynamodb-store.ts';
import { deadLetterQueuesOf, placesOf } from '../../../shared/adapters/aws/stack-outputs.ts';
import { lookedFor, resourcesOf, those } from '../../../shared/adapters/aws/stack-resources.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { inStack } from '../deployed/in-stack.ts';
import type { Check } from './finding.ts';
import {
  alarmsCheck,
  deadLettersCheck,
  keysCheck,
  locksCheck,
  schedulesCheck,
  stackCheck,
} from './resource-checks.ts';
import { sourcesCheck } from './shared-checks.ts';
import { subscriptionsCheck } from './subscriptions-check.ts';
import { clockCheck, sealEndCheck, settingsInForceCheck } from './work-checks.ts';

/**
 * What is looked at of a deployment, with the credentials, the region and the endpoint that the
 * caller's environment gives the SDK. Throws a `CallError` where there is no such stack.
 */
export async function deployedChecks(
  stack: string,
  settings: Settings,
  now: () => number,
): Promise<readonly Check[]> {
  const { table } = await inStack(stack, placesOf);
  const cloudformation = new CloudFormationClient({});
  const hasAllOutputs = (await deadLetterQueuesOf(cloudformation, stack)) !== null;
  const resources = await resourcesOf(cloudformation, stack);
  const all = (kind: keyof typeof lookedFor) => those(resources, lookedFor[kind]);
  const cloudwatch = new CloudWatchClient({});
  const dynamodb = new DynamoDBClient({});
  const { sourceDays, sealEnd } = dynamodbStore(dynamodb, table);
  const clock = all('clock')[0]?.physicalId ?? '';
  return [
    stackCheck(resources, hasAllOutputs),
    schedulesCheck(all('schedule'), new SchedulerClient({})),
    clockCheck(clock, cloudwatch, now),
    sourcesCheck(settings, sourceDays, now),
    sealEndCheck(settings, sealEnd, now),
    settingsInForceCheck(settings, dynamodbSettingsPointer(dynamodb, table)),
    subscriptionsCheck(all('topic'), all('alerts'), settings.escalation, new SNSClient({})),
    deadLettersCheck(all('deadLetters'), new SQSClient({})),
    alarmsCheck(all('alarm'), cloudwatch),
    keysCheck(all('key'), new KMSClient({})),
    locksCheck(all('locked'), new S3Client({})),
  ];
}
