import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { dynamodbJournals } from '../../../shared/adapters/aws/dynamodb-journals.ts';
import { dynamodbStore } from '../../../shared/adapters/aws/dynamodb-store.ts';
import { s3LogFiles } from '../../../shared/adapters/aws/s3-log-files.ts';
import { placesOf } from '../../../shared/adapters/aws/stack-outputs.ts';
import { subjectKeysFromKms } from '../../../shared/adapters/aws/subject-key-kms.ts';
import { CallError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { logsIn } from '../../../shared/reading/logs-in.ts';
import { sourceOf } from '../../../shared/reading/match-source.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { say } from '../../../shared/whole-language.ts';
import { inStack } from '../deployed/in-stack.ts';
import type { GuardedFile } from '../disk-guard.ts';
import type { HistoryHome } from './history-home.ts';

/**
 * The history of a deployment, with the credentials, the region and the endpoint that the caller's
 * environment gives the SDK. Every question to the table is about one partition of it, or about the
 * list of files or of cases; nothing is scanned. Throws a `CallError` where there is no such stack.
 */
export async function openDeployedHistory(stack: string, settings: Settings): Promise<HistoryHome> {
  const places = await inStack(stack, placesOf);
  const dynamodb = new DynamoDBClient({});
  const journals = dynamodbJournals(dynamodb, places.table);
  return {
    ...dynamodbStore(dynamodb, places.table),
    statements: journals.statements,
    unmasking: journals.unmasking,
    daysKept: limits.historyDaysKept,
    nothingKept: say((c) => c.statements.noHistoryOnAws(stack)),
    subjectKeys: () =>
      subjectKeysFromKms(new KMSClient({}), places.subjectKey, places.subjectKeyGenerations),
    logsAt: (prefix) => logsBeginning(prefix, places.logBucket, settings),
    now: Date.now,
    close: () => dynamodb.destroy(),
  };
}

/**
 * The logs whose object keys begin so, of archives their members, as far as a source claims them.
 * Where S3 refuses one, the whole answer fails: it would be wrong to call the log unreadable.
 */
async function logsBeginning(
  prefix: string,
  bucket: string,
  { sources }: Settings,
): Promise<readonly GuardedFile[]> {
  const objects = await s3LogFiles(new S3Client({}), bucket, prefix, limits.statementLogsMax);
  if (objects === null)
    throw new CallError(say((c) => c.statements.logsTooMany(prefix, limits.statementLogsMax)));
  if (objects.length === 0) throw new CallError(say((c) => c.statements.logsNotThere(prefix)));
  const files: GuardedFile[] = [];
  for (const object of objects)
    if (sourceOf(object.name, sources) !== null)
      for await (const file of logsIn(object)) files.push({ file, explain: () => null });
  return files;
}
