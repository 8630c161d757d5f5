import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { compiledSettingsS3 } from '../../shared/adapters/aws/compiled-settings-s3.ts';
import { dynamodbJournals } from '../../shared/adapters/aws/dynamodb-journals.ts';
import { dynamodbSettingsPointer } from '../../shared/adapters/aws/dynamodb-settings-pointer.ts';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { settingsSetsS3, settingsUploadsS3 } from '../../shared/adapters/aws/settings-bucket-s3.ts';
import { settingsUploadPrefix } from '../../shared/adapters/aws/settings-keys.ts';
import { runClock } from '../../shared/escalation/clock.ts';
import type { OutgoingAlert } from '../../shared/ports.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import type { FileSet } from '../../shared/settings-intake/file-set.ts';
import type { IntakePorts } from '../../shared/settings-intake/ports.ts';
import { takeInSettings } from '../../shared/settings-intake/take-in.ts';
import type { SettingsChange } from '../../shared/watching/settings-change.ts';
import type { DynamodbInProcess } from '../adapters/dynamodb-in-process.ts';
import type { S3InProcess } from '../adapters/s3-in-process.ts';
import { type Files, folderOf, smallCity } from '../settings/small-city.ts';

const security = `{ name: 情報政策課, phone: 0000-02-1300, email: security@kisaragi.example }`;
const deputy = `{ name: 総務課, phone: 0000-01-1300, email: deputy@kisaragi.example }`;

/** The small city with an office that serves the whole organisation: it hears of the settings. */
export const city = {
  ...smallCity,
  'escalation.yaml': `${smallCity['escalation.yaml'].replace(
    'path:\n',
    `  - id: information-security
    title: { ja: 情報セキュリティ担当, en: information security }
    posts:
      - section: null
        holder: { actors: [], day: ${security}, night: ${security} }
        deputies: [{ actors: [], day: ${deputy}, night: ${deputy} }]
path:
`,
  )}  - step: 4
    role: information-security
    title: { ja: 情報セキュリティ担当, en: information security }
    duty: { ja: 対応する, en: respond }
    gate: suspicion
    kind: notice
`,
} satisfies Files;

/** The city with one piece of text in one file replaced. */
export function changedCity(file: keyof typeof city, piece: string, replacement: string): Files {
  if (!city[file].includes(piece)) throw new Error(`${file} of the city has no "${piece}"`);
  return { ...city, [file]: city[file].replace(piece, replacement) };
}

export function fileSet(files: Files): FileSet {
  const encoder = new TextEncoder();
  return new Map(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );
}

/** The small city as it stands in the cloud, deployed with these files. */
export async function openCloud(dynamodb: DynamodbInProcess, s3: S3InProcess) {
  const table = await dynamodb.createTable();
  const bucket = await s3.createBucket();
  const pointer = dynamodbSettingsPointer(dynamodb.client, table);
  const compiled = compiledSettingsS3(s3.client, bucket);
  const { settingsChanges } = dynamodbJournals(dynamodb.client, table);
  const sent: OutgoingAlert[] = [];
  const counted: [string, number][] = [];
  let files: Files = city;
  let now = Date.parse('2026-10-05T10:00:00+09:00');
  const portsNow = (): IntakePorts => ({
    ...dynamodbStore(dynamodb.client, table),
    settingsChanges,
    messenger: { send: async (alert) => void sent.push(alert) },
    meter: { count: (name, value) => void counted.push([name, value]) },
    uploads: settingsUploadsS3(s3.client, bucket),
    sets: settingsSetsS3(s3.client, bucket),
    pointer,
    deployed: {
      id: String(Object.values(files).join().length),
      files: fileSet(files),
      settings: loadSettings(folderOf(files)),
    },
    complete: (settings) => settings,
  });
  const Key = (name: string) => `${settingsUploadPrefix}${name}`;
  return {
    sent,
    portsNow,
    table,
    bucket,
    pointer,
    deploy: (changed: Files) => {
      files = changed;
    },
    upload: (name: string, Body: string | Uint8Array) =>
      s3.client.send(new PutObjectCommand({ Bucket: bucket, Key: Key(name), Body })),
    remove: (name: string) =>
      s3.client.send(new DeleteObjectCommand({ Bucket: bucket, Key: Key(name) })),
    /** What the function does when something calls it; `isAnew` in a process of its own. */
    takeIn: (isAnew = false, ports = portsNow()) => {
      now += 60_000;
      return takeInSettings(ports, isAnew, now);
    },
    /** The minute clock, ten minutes on. */
    async tick() {
      now += 600_000;
      const ports = portsNow();
      await runClock({ ...ports, settings: ports.deployed.settings }, now);
    },
    async inForce(): Promise<Settings> {
      const stands = await pointer.read();
      return stands === null ? portsNow().deployed.settings : compiled(stands.settings);
    },
    async noted(): Promise<readonly SettingsChange[]> {
      return Array.fromAsync(settingsChanges.all());
    },
  };
}
export type Cloud = Awaited<ReturnType<typeof openCloud>>;
