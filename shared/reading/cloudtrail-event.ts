import * as z from 'zod';
import type { Action, Outcome } from '../event.ts';
import { deedOfDynamodb } from './dynamodb-deed.ts';
import { globMatches } from './glob.ts';

const text = z.string().min(1);
const optionalText = text.nullish().catch(null);

const identity = z.looseObject({
  type: optionalText,
  userName: optionalText,
  arn: optionalText,
  principalId: optionalText,
  accountId: optionalText,
  invokedBy: optionalText,
});

/**
 * What is read of a CloudTrail record (AWS CloudTrail User Guide, "CloudTrail record contents").
 * Exports by way of Logstash name the time `@timestamp`.
 */
export const cloudTrailEvent = z.looseObject({
  eventTime: text.optional(),
  '@timestamp': text.optional(),
  eventName: text,
  eventSource: text,
  eventID: optionalText,
  userIdentity: identity.nullish(),
  sourceIPAddress: optionalText,
  readOnly: z.boolean().nullish().catch(null),
  errorCode: optionalText,
  requestParameters: z.looseObject({ bucketName: optionalText }).nullish().catch(null),
  responseElements: z.looseObject({ ConsoleLogin: optionalText }).nullish().catch(null),
});
export type CloudTrailEvent = z.infer<typeof cloudTrailEvent>;

/** The account that acted: its user name, else the last part of its ARN, else what there is. */
export function actorOf(event: CloudTrailEvent): string {
  const who = event.userIdentity;
  const named = who?.userName ?? lastPart(who?.arn) ?? who?.principalId ?? who?.invokedBy;
  return named ?? who?.accountId ?? who?.type ?? '(aws)';
}

function lastPart(arn: string | null | undefined): string | null {
  const part = arn?.split(/[:/]/u).at(-1);
  return part === undefined || part === '' ? null : part;
}

/** `denied` where AWS said that it was not allowed, or a sign-in failed; else by its error code. */
export function outcomeOf(event: CloudTrailEvent): Outcome {
  if (event.responseElements?.ConsoleLogin === 'Failure') return 'denied';
  if (event.errorCode === null || event.errorCode === undefined) return 'success';
  return /denied|unauthorized|forbidden/iu.test(event.errorCode) ? 'denied' : 'error';
}

/** What an event did, and how many people's records it covers. */
export interface CloudTrailDeed {
  readonly action: Action;
  readonly records: number | null;
}

/**
 * Reading one object of S3 is a `view` of an unknown number of people (null): the log says that a
 * file was opened, not what stands in it, and one file more or less is no bulk. Only where the
 * configuration says that a bucket holds extracts of residents' data (`exportBuckets`) is each read
 * an `export`, so that its unknown size is asked about. Items of DynamoDB are told by
 * `deedOfDynamodb`. All else is the administration of the cloud
 * and covers nobody (0): reads are `view`, changes `update`.
 */
export function deedOf(event: CloudTrailEvent, exportBuckets: readonly string[]): CloudTrailDeed {
  const { eventName, eventSource } = event;
  if (eventName === 'ConsoleLogin' || eventName === 'UserAuthentication') {
    return { action: 'login', records: 0 };
  }
  if (eventName === 'Logout') return { action: 'logout', records: 0 };
  if (eventSource === 's3.amazonaws.com' && objectReads.has(eventName)) {
    const bucket = event.requestParameters?.bucketName ?? '';
    const isExtract = exportBuckets.some((glob) => globMatches(glob, bucket));
    return { action: isExtract ? 'export' : 'view', records: null };
  }
  if (eventSource === 'dynamodb.amazonaws.com') {
    const deed = deedOfDynamodb(eventName, event.requestParameters);
    if (deed !== null) return deed;
  }
  const isRead = event.readOnly ?? readingVerb.test(eventName);
  return { action: isRead ? 'view' : 'update', records: 0 };
}

const objectReads = new Set(['GetObject', 'GetObjectTorrent', 'SelectObjectContent']);
const readingVerb = /^(?:Get|List|Describe|Head|BatchGet|Lookup|Search|Query|Scan|Select|Check)/u;
