import { readUnitsOf, writeUnitsOf } from './counts.ts';
import type { Measured } from './measured.ts';
import { month } from './month.ts';
import { requestsOf } from './requests.ts';
import type { Standing } from './standing.ts';
import { accountsOfDeployment, type Words, type Workload } from './workload.ts';

/**
 * A quota of AWS in Tokyo, how much of it one deployment needs, and what lifts it. Quotas are as AWS's
 * pages are known to say, which could not be opened from where this was written.
 */
export interface Limit {
  readonly name: Words;
  readonly needs: number;
  readonly allows: number;
  readonly lifts: Words;
}

/** Addresses of a section that hear of alerts: the head's day and night, and a deputy's. */
const addressesOfSection = 3;
/** Of a name of twelve characters, as JSON. */
const bytesOfSection = 52;
/** Uploads come in the two hours after offices close. */
const uploadSeconds = 7_200;
const sealSeconds = 3_600;

/** Every quota that grows with the work, the one that is nearest first. */
export function limitsOf(
  workload: Workload,
  measured: Measured,
  standing: Standing,
): readonly Limit[] {
  const { staff, sections, files, workingDays } = workload;
  const addresses = sections * addressesOfSection;
  const { ingest, score } = requestsOf(workload, measured, 'settled');
  const inRush = uploadSeconds * workingDays;
  const limits: readonly Limit[] = [
    {
      name: {
        ja: 'Lambda：1回の採点に 10,240 MB と 15 分',
        en: 'Lambda: 10,240 MB and 15 minutes for one scoring',
      },
      needs: staff,
      allows: accountsOfDeployment,
      lifts: { ja: '部局ごとに配備する', en: 'a deployment for each department' },
    },
    {
      name: {
        ja: 'CloudFormation：1スタックに 500 資源',
        en: 'CloudFormation: 500 resources of a stack',
      },
      needs: standing.resources + addresses,
      allows: 500,
      lifts: {
        ja: '宛先を人ごとではなく職ごとの1つにする。または部局ごとに配備する',
        en: 'one mailing address a post instead of one a person, or a deployment a department',
      },
    },
    {
      name: { ja: 'SNS：1トピックに 200 の絞り込み', en: 'SNS: 200 filter policies of a topic' },
      needs: addresses,
      allows: 200,
      lifts: {
        ja: 'AWS に引上げを申請する（1アカウント 10,000 まで）',
        en: 'a request to AWS (to 10,000 an account)',
      },
    },
    {
      name: {
        ja: 'Step Functions：1つの状態に 256 KiB（部署の一覧）',
        en: 'Step Functions: 256 KiB of a state (the list of sections)',
      },
      needs: sections * bytesOfSection,
      allows: 262_144,
      lifts: { ja: '一覧を S3 に置く', en: 'a list in S3' },
    },
    {
      name: {
        ja: 'Lambda：1アカウントで同時に 1,000',
        en: 'Lambda: 1,000 functions at once in an account',
      },
      needs: 30,
      allows: 1_000,
      lifts: {
        ja: 'AWS に引上げを申請する（新しいアカウントは 10 のことがある。`atOnce` で抑えられる）',
        en: 'a request to AWS; `atOnce` bounds what is asked for (new accounts may have 10 only)',
      },
    },
    {
      name: {
        ja: 'DynamoDB：1表に毎秒 40,000 書込み',
        en: 'DynamoDB: 40,000 write units a second of a table',
      },
      needs: writeUnitsOf(ingest) / inRush,
      allows: 40_000,
      lifts: { ja: 'AWS に引上げを申請する', en: 'a request to AWS' },
    },
    {
      name: {
        ja: 'DynamoDB：1表に毎秒 40,000 読取り',
        en: 'DynamoDB: 40,000 read units a second of a table',
      },
      needs: readUnitsOf(score) / (workingDays * sealSeconds),
      allows: 40_000,
      lifts: { ja: 'AWS に引上げを申請する', en: 'a request to AWS' },
    },
    {
      name: {
        ja: 'DynamoDB：1区画（ファイルの一覧）に毎秒 1,000 書込み',
        en: 'DynamoDB: 1,000 write units a second of one partition (the list of files)',
      },
      needs: (2 * files) / inRush,
      allows: 1_000,
      lifts: { ja: '月ごとの一覧に分ける', en: 'a list for each month' },
    },
    {
      name: { ja: 'S3：1つの接頭辞に毎秒 3,500 書込み', en: 'S3: 3,500 puts a second of a prefix' },
      needs: files / inRush,
      allows: 3_500,
      lifts: {
        ja: '発生源ごとの接頭辞に分ける（今もそうしている）',
        en: 'a prefix for each source, as there is',
      },
    },
    {
      name: {
        ja: 'SNS：1アカウントで毎秒 10 通のメール',
        en: 'SNS: 10 mails a second of an account',
      },
      needs: (workload.alerts * workload.mailsOfAlert) / (month.days * 3_600),
      allows: 10,
      lifts: { ja: 'AWS に引上げを申請する', en: 'a request to AWS' },
    },
    {
      name: {
        ja: 'KMS：1リージョンで毎秒 10,000 要求',
        en: 'KMS: 10,000 requests a second of a region',
      },
      needs: (ingest['kms GenerateMac'] ?? 0) / inRush,
      allows: 10_000,
      lifts: { ja: 'AWS に引上げを申請する', en: 'a request to AWS' },
    },
  ];
  return [...limits].sort((a, b) => b.needs / b.allows - a.needs / a.allows);
}
