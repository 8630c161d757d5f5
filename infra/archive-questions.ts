import { Aws, CfnOutput, Stack } from 'aws-cdk-lib';
import { CfnNamedQuery, CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { archivePrefix } from '../shared/adapters/aws/archive-s3.ts';
import { archiveQuestions } from '../shared/archive/questions.ts';
import { acknowledgeObjects } from './acknowledge.ts';
import { archiveTable, archiveTableName } from './archive-table.ts';
import type { Keys } from './keys.ts';

const gigabyte = 1_000_000_000;

export interface ArchiveQuestionsProps {
  readonly keys: Keys;
  readonly archive: Bucket;
  readonly results: Bucket;
  /**
   * A question that would read more bytes than this is broken off.
   * @default 100 GB - half a US dollar, and decades of a town of 2,000 staff
   */
  readonly bytesScannedMax?: number;
}

/** Questions by SQL: the table, a workgroup with a bound, two questions kept ready, who may ask. */
export class ArchiveQuestions extends Construct {
  constructor(scope: Construct, id: string, props: ArchiveQuestionsProps) {
    super(scope, id);
    const { stackName } = Stack.of(this);
    const database = stackName.toLowerCase().replaceAll(/[^a-z0-9_]/g, '_');
    const table = archiveTable(this, props.archive, database);
    const workgroup = this.workgroup(`${stackName}-archive`, props);
    for (const { id, description, sql } of archiveQuestions) {
      const query = new CfnNamedQuery(this, id, {
        name: id,
        description,
        database,
        queryString: sql(`"${database}"."${archiveTableName}"`),
        workGroup: workgroup.name,
      });
      query.addResourceDependency(workgroup);
      query.addResourceDependency(table);
    }
    this.askers(database, workgroup.name, props);
    new CfnOutput(this, 'Workgroup', {
      value: workgroup.name,
      description: 'Questions over years are asked in this workgroup of Athena',
    });
  }

  private workgroup(name: string, props: ArchiveQuestionsProps): CfnWorkGroup {
    return new CfnWorkGroup(this, 'Asking', {
      name,
      description: 'Questions about what the logs say, over years',
      recursiveDeleteOption: true,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        publishCloudWatchMetricsEnabled: true,
        bytesScannedCutoffPerQuery: props.bytesScannedMax ?? 100 * gigabyte,
        engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
        resultConfiguration: {
          outputLocation: props.results.s3UrlForObject(),
          expectedBucketOwner: Aws.ACCOUNT_ID,
          encryptionConfiguration: {
            encryptionOption: 'SSE_KMS',
            kmsKey: props.keys.records.keyArn,
          },
        },
      },
    });
  }

  /** For those who may ask: they read the archive by way of Athena alone, within its bound. */
  private askers(
    database: string,
    workgroup: string,
    { archive, results, keys }: ArchiveQuestionsProps,
  ): void {
    const here = `${Aws.REGION}:${Aws.ACCOUNT_ID}`;
    const byAthena = { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'athena.amazonaws.com' } };
    const objects = archive.arnForObjects(`${archivePrefix}*`);
    const askers = new ManagedPolicy(this, 'Askers', {
      description: 'May ask the archive of Sekisho by Athena, and nothing else',
      statements: [
        new PolicyStatement({
          actions: athenaActions,
          resources: [`arn:aws:athena:${here}:workgroup/${workgroup}`],
        }),
        new PolicyStatement({
          actions: ['glue:GetDatabase', 'glue:GetTable', 'glue:GetPartitions'],
          resources: [
            `arn:aws:glue:${here}:catalog`,
            `arn:aws:glue:${here}:database/${database}`,
            `arn:aws:glue:${here}:table/${database}/${archiveTableName}`,
          ],
        }),
        new PolicyStatement({
          actions: ['s3:GetObject'],
          resources: [objects],
          conditions: byAthena,
        }),
        new PolicyStatement({
          actions: ['s3:GetBucketLocation', 's3:ListBucket'],
          resources: [archive.bucketArn, results.bucketArn],
          conditions: byAthena,
        }),
        new PolicyStatement({
          actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
          resources: [results.arnForObjects('*')],
          conditions: byAthena,
        }),
        keys.mayUseBuckets(),
      ],
    });
    acknowledgeObjects(askers, archive, `${archivePrefix}*`, 'A question may be about any day.');
    acknowledgeObjects(askers, results, '*', 'Athena names each answer by itself.');
    new CfnOutput(this, 'AskersArn', {
      value: askers.managedPolicyArn,
      description: 'For the roles of those who may ask the archive',
    });
  }
}

const athenaActions = [
  'BatchGetNamedQuery',
  'GetNamedQuery',
  'GetQueryExecution',
  'GetQueryResults',
  'GetWorkGroup',
  'ListNamedQueries',
  'ListQueryExecutions',
  'StartQueryExecution',
  'StopQueryExecution',
].map((action) => `athena:${action}`);
