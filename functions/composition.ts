import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import { archiveS3 } from '../shared/adapters/aws/archive-s3.ts';
import { dynamodbJournals } from '../shared/adapters/aws/dynamodb-journals.ts';
import type { SealLease } from '../shared/adapters/aws/dynamodb-seal-lease.ts';
import { dynamodbStore } from '../shared/adapters/aws/dynamodb-store.ts';
import { eventbridgeContainment } from '../shared/adapters/aws/eventbridge-containment.ts';
import { linkKeyFromKms } from '../shared/adapters/aws/link-key-kms.ts';
import { quarantineS3 } from '../shared/adapters/aws/quarantine-s3.ts';
import { reportS3 } from '../shared/adapters/aws/report-s3.ts';
import { snsMessenger } from '../shared/adapters/aws/sns-messenger.ts';
import { subjectKeyFromKms } from '../shared/adapters/aws/subject-key-kms.ts';
import type { ArchivingPorts } from '../shared/archive/archive-log.ts';
import { limits } from '../shared/limits.ts';
import type { LinkAppPorts } from '../shared/links/app.tsx';
import type { Pipeline } from '../shared/pipeline.ts';
import type { Meter } from '../shared/ports.ts';
import type { IssuePorts } from '../shared/reports/issue.ts';
import { readSettings } from '../shared/settings/printed-settings.ts';
import type { Settings } from '../shared/settings/settings.ts';
import type { SettingsPorts } from '../shared/watching/note-settings.ts';
import {
  acknowledgeEnvironment,
  archiveEnvironment,
  clockEnvironment,
  type EscalateEnvironment,
  ingestEnvironment,
  reportEnvironment,
  sealEnvironment,
} from './environment.ts';
import { metrics } from './middleware.ts';
import { bundledFonts } from './report-font-files.ts';
import { settingsFileName } from './settings-file.ts';

/** What the ingest function works with, made once for each cold start. */
export interface Ingesting {
  readonly pipeline: Pipeline;
  readonly s3: S3Client;
  /** Makes a message that failed come back in so many seconds. */
  retryLater(receiptHandle: string, seconds: number): Promise<void>;
}

export async function composeIngest(processEnvironment: unknown): Promise<Ingesting> {
  const environment = ingestEnvironment.parse(processEnvironment);
  const s3 = new S3Client({});
  const subjectKey = await subjectKeyFromKms(new KMSClient({}), environment.SUBJECT_KEY);
  return {
    s3,
    pipeline: {
      ...(await storesAndMessenger(environment)),
      quarantine: quarantineS3(s3, environment.QUARANTINE_BUCKET),
      subjectKey,
      now: Date.now,
    },
    retryLater: retryingFrom(environment.QUEUE_URL),
  };
}

/** What the archive function works with. */
export interface Archiving extends Pick<Ingesting, 's3' | 'retryLater'> {
  readonly ports: ArchivingPorts;
}

export async function composeArchive(processEnvironment: unknown): Promise<Archiving> {
  const environment = archiveEnvironment.parse(processEnvironment);
  const s3 = new S3Client({});
  return {
    s3,
    ports: {
      settings: bundledSettings(),
      shelf: archiveS3(s3, environment.ARCHIVE_BUCKET),
      subjectKey: await subjectKeyFromKms(new KMSClient({}), environment.SUBJECT_KEY),
    },
    retryLater: retryingFrom(environment.QUEUE_URL),
  };
}

function retryingFrom(QueueUrl: string): Ingesting['retryLater'] {
  const sqs = new SQSClient({});
  return async (ReceiptHandle, VisibilityTimeout) => {
    const message = { QueueUrl, ReceiptHandle, VisibilityTimeout };
    await sqs.send(new ChangeMessageVisibilityCommand(message));
  };
}

/** What the seal works with: one execution at a time. */
export interface Sealing extends Pipeline {
  readonly sealLease: SealLease;
}

/** The seal reads no logs, so that nothing of it could go into quarantine. */
export async function composeSeal(processEnvironment: unknown): Promise<Sealing> {
  const environment = sealEnvironment.parse(processEnvironment);
  return {
    ...(await storesAndMessenger(environment)),
    quarantine: { put: () => Promise.reject(new Error('The seal reads no logs.')) },
    subjectKey: await subjectKeyFromKms(new KMSClient({}), environment.SUBJECT_KEY),
    now: Date.now,
  };
}

/** What the clock works with. */
export async function composeClock(processEnvironment: unknown): Promise<{
  readonly ports: SettingsPorts;
  readonly now: () => number;
}> {
  const environment = clockEnvironment.parse(processEnvironment);
  const containment = eventbridgeContainment(
    new EventBridgeClient({}),
    environment.CONTAINMENT_BUS,
  );
  const journals = dynamodbJournals(new DynamoDBClient({}), environment.TABLE_NAME);
  const ports = { ...(await storesAndMessenger(environment)), ...journals, containment };
  return { ports, now: Date.now };
}

/** What the pages of links work with. They send nothing: the clock does what an answer leaves due. */
export async function composeLinks(processEnvironment: unknown): Promise<{
  readonly ports: LinkAppPorts;
  readonly linksFrom: string;
}> {
  const environment = acknowledgeEnvironment.parse(processEnvironment);
  const { cases } = dynamodbStore(new DynamoDBClient({}), environment.TABLE_NAME);
  const linkKey = await linkKeyFromKms(new KMSClient({}), environment.LINK_KEY);
  const ports = { cases, linkKey, settings: bundledSettings(), now: Date.now };
  return { ports, linksFrom: environment.LINKS_FROM };
}

/** What reports are written with. */
export async function composeReport(processEnvironment: unknown): Promise<{
  readonly ports: IssuePorts;
  readonly now: () => number;
}> {
  const environment = reportEnvironment.parse(processEnvironment);
  const shelf = reportS3(new S3Client({}), environment.REPORT_BUCKET);
  const journals = dynamodbJournals(new DynamoDBClient({}), environment.TABLE_NAME);
  const stores = await storesAndMessenger(environment);
  return { ports: { ...stores, ...journals, shelf, fonts: bundledFonts }, now: Date.now };
}

async function storesAndMessenger(environment: EscalateEnvironment) {
  return {
    ...dynamodbStore(new DynamoDBClient({}), environment.TABLE_NAME),
    messenger: snsMessenger(new SNSClient({}), environment.TOPIC_ARN),
    ...(await settingsWithLinks(environment)),
    meter: powertoolsMeter,
  };
}

/** Links lead to the HTTP API of the deployment, unless the settings name another address for it. */
async function settingsWithLinks({ LINK_ADDRESS: address, LINK_KEY: key }: EscalateEnvironment) {
  const settings = bundledSettings();
  if (address === undefined || key === undefined) return { settings };
  const links = settings.links ?? { address, validHours: limits.linkHoursUsual };
  const linkKey = await linkKeyFromKms(new KMSClient({}), key);
  return { settings: { ...settings, links }, linkKey };
}

function bundledSettings(): Settings {
  return readSettings(readFileSync(new URL(settingsFileName, import.meta.url), 'utf8'));
}

const powertoolsMeter: Meter = {
  count: (name, value) => metrics.addMetric(name, 'Count', value),
};
