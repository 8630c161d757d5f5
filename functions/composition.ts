import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import { archiveS3 } from '../shared/adapters/aws/archive-s3.ts';
import { dynamodbJournals } from '../shared/adapters/aws/dynamodb-journals.ts';
import type { SealEndStore } from '../shared/adapters/aws/dynamodb-seal-end.ts';
import type { SealLease } from '../shared/adapters/aws/dynamodb-seal-lease.ts';
import { dynamodbSettingsPointer } from '../shared/adapters/aws/dynamodb-settings-pointer.ts';
import { dynamodbStore } from '../shared/adapters/aws/dynamodb-store.ts';
import { eventbridgeContainment } from '../shared/adapters/aws/eventbridge-containment.ts';
import { linkKeyFromKms } from '../shared/adapters/aws/link-key-kms.ts';
import { quarantineS3 } from '../shared/adapters/aws/quarantine-s3.ts';
import { reportS3 } from '../shared/adapters/aws/report-s3.ts';
import { snsMessenger } from '../shared/adapters/aws/sns-messenger.ts';
import { subjectKeysFromKms } from '../shared/adapters/aws/subject-key-kms.ts';
import type { ArchivingPorts } from '../shared/archive/archive-log.ts';
import type { LinkAppPorts } from '../shared/links/app.tsx';
import { sentAtZero } from '../shared/metric-names.ts';
import type { Pipeline } from '../shared/pipeline.ts';
import type { Meter } from '../shared/ports.ts';
import type { IssuePorts } from '../shared/reports/issue.ts';
import type { SettingsPointerStore } from '../shared/settings-intake/ports.ts';
import type { SettingsPorts } from '../shared/watching/note-settings.ts';
import {
  acknowledgeEnvironment,
  archiveEnvironment,
  clockEnvironment,
  type EscalateEnvironment,
  ingestEnvironment,
  reportEnvironment,
  type SealEnvironment,
  sealEnvironment,
} from './environment.ts';
import { metrics } from './middleware.ts';
import { bundledFonts } from './report-font-files.ts';
import { readerFor } from './settings-found.ts';

/** What the ingest function works with, made once for each cold start. */
export interface Ingesting {
  /** With the settings that are in force now. */
  pipeline(): Promise<Pipeline>;
  readonly s3: S3Client;
  /** Makes a message that failed come back in so many seconds. */
  retryLater(receiptHandle: string, seconds: number): Promise<void>;
}

export async function composeIngest(processEnvironment: unknown): Promise<Ingesting> {
  const environment = ingestEnvironment.parse(processEnvironment);
  const s3 = new S3Client({});
  const reader = readerFor(environment);
  const ports = {
    ...(await storesAndMessenger(environment)),
    quarantine: quarantineS3(s3, environment.QUARANTINE_BUCKET),
    ...(await subjectKeysOf(environment)),
    now: Date.now,
  };
  return {
    s3,
    pipeline: async () => ({ ...ports, settings: (await reader.now()).settings }),
    retryLater: retryingFrom(environment.QUEUE_URL),
  };
}

/** What the archive function works with. */
export interface Archiving extends Pick<Ingesting, 's3' | 'retryLater'> {
  /** With the settings that are in force now. */
  ports(): Promise<ArchivingPorts>;
}

export async function composeArchive(processEnvironment: unknown): Promise<Archiving> {
  const environment = archiveEnvironment.parse(processEnvironment);
  const s3 = new S3Client({});
  const reader = readerFor(environment);
  const shelf = archiveS3(s3, environment.ARCHIVE_BUCKET);
  const { subjectKey } = await subjectKeysOf(environment);
  return {
    s3,
    ports: async () => ({ settings: (await reader.now()).settings, shelf, subjectKey }),
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
  readonly sealEnd: SealEndStore;
}

/** The same, with the digest of its settings; null: they are the deployment's. */
export interface SealingBySettings extends Sealing {
  readonly settingsId: string | null;
}

/**
 * The seal reads no logs, so that nothing of it could go into quarantine. Every task of an execution
 * works by the settings of its plan; `settings` names them, and the plan takes those in force.
 */
export async function composeSeal(
  processEnvironment: unknown,
): Promise<(settings?: string | null) => Promise<SealingBySettings>> {
  const environment = sealEnvironment.parse(processEnvironment);
  const reader = readerFor(environment);
  const ports = {
    ...(await storesAndMessenger(environment)),
    quarantine: { put: () => Promise.reject(new Error('The seal reads no logs.')) },
    ...(await subjectKeysOf(environment)),
    now: Date.now,
  };
  return async (wanted) => {
    const { id, settings } = await (wanted === undefined ? reader.now() : reader.of(wanted));
    return { ...ports, settings, settingsId: id };
  };
}

/** What the clock works with. */
export async function composeClock(processEnvironment: unknown): Promise<{
  ports(): Promise<
    SettingsPorts & { readonly sealEnd: SealEndStore; readonly settingsId: string | null }
  >;
  readonly pointer: SettingsPointerStore;
  readonly now: () => number;
}> {
  const environment = clockEnvironment.parse(processEnvironment);
  const containment = eventbridgeContainment(
    new EventBridgeClient({}),
    environment.CONTAINMENT_BUS,
  );
  const journals = dynamodbJournals(new DynamoDBClient({}), environment.TABLE_NAME);
  const reader = readerFor(environment);
  const own = { ...(await storesAndMessenger(environment)), ...journals, containment };
  return {
    async ports() {
      const { id, settings } = await reader.now();
      return { ...own, settings, settingsId: id };
    },
    pointer: dynamodbSettingsPointer(new DynamoDBClient({}), environment.TABLE_NAME),
    now: Date.now,
  };
}

/** What the pages of links work with. They send nothing: the clock does what an answer leaves due. */
export async function composeLinks(processEnvironment: unknown): Promise<{
  ports(): Promise<LinkAppPorts>;
  readonly linksFrom: string;
}> {
  const environment = acknowledgeEnvironment.parse(processEnvironment);
  const { cases } = dynamodbStore(new DynamoDBClient({}), environment.TABLE_NAME);
  const linkKey = await linkKeyFromKms(new KMSClient({}), environment.LINK_KEY);
  const reader = readerFor(environment);
  const ports = async () => {
    const { settings } = await reader.now();
    return { cases, linkKey, settings, now: Date.now };
  };
  return { ports, linksFrom: environment.LINKS_FROM };
}

/** What reports are written with. */
export async function composeReport(processEnvironment: unknown): Promise<{
  ports(): Promise<IssuePorts>;
  readonly now: () => number;
}> {
  const environment = reportEnvironment.parse(processEnvironment);
  const shelf = reportS3(new S3Client({}), environment.REPORT_BUCKET);
  const journals = dynamodbJournals(new DynamoDBClient({}), environment.TABLE_NAME);
  const reader = readerFor(environment);
  const own = {
    ...(await storesAndMessenger(environment)),
    ...journals,
    shelf,
    fonts: bundledFonts,
  };
  const ports = async () => ({ ...own, settings: (await reader.now()).settings });
  return { ports, now: Date.now };
}

export async function storesAndMessenger(environment: EscalateEnvironment) {
  return {
    ...dynamodbStore(new DynamoDBClient({}), environment.TABLE_NAME),
    messenger: snsMessenger(new SNSClient({}), environment.TOPIC_ARN),
    ...(await linkKeyOf(environment)),
    meter: powertoolsMeter,
  };
}

function subjectKeysOf(environment: Pick<SealEnvironment, SubjectVariable>) {
  const { SUBJECT_KEY: key, SUBJECT_KEY_GENERATIONS: generations } = environment;
  return subjectKeysFromKms(new KMSClient({}), key, generations);
}
type SubjectVariable = 'SUBJECT_KEY' | 'SUBJECT_KEY_GENERATIONS';

async function linkKeyOf({ LINK_ADDRESS: address, LINK_KEY: key }: EscalateEnvironment) {
  if (address === undefined || key === undefined) return {};
  return { linkKey: await linkKeyFromKms(new KMSClient({}), key) };
}

const powertoolsMeter: Meter = {
  count(name, value) {
    if (value !== 0 || sentAtZero.has(name)) metrics.addMetric(name, 'Count', value);
  },
};
