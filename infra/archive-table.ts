import { Aws } from 'aws-cdk-lib';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { archivePrefix } from '../shared/adapters/aws/archive-s3.ts';
import { archiveColumns } from '../shared/archive/columns.ts';

/** The table's name in SQL. */
export const archiveTableName = 'access_events';

/**
 * How far before and after today Athena looks for log days where a question names none: a wrong date
 * lies within it more often than not, and each day is one look into the bucket.
 */
const days = 'NOW-20YEARS,NOW+1YEARS';

/**
 * The archive as a table of the Glue catalogue. Its partitions are log days, reckoned and not listed:
 * nothing has to be told of a new one. Sources are folders below a day and a column of the table, so
 * that those which `sources.yaml` names no longer are found too.
 */
export function archiveTable(scope: Construct, bucket: Bucket, databaseName: string): CfnTable {
  const database = new CfnDatabase(scope, 'Database', {
    catalogId: Aws.ACCOUNT_ID,
    databaseInput: { name: databaseName, description: 'Sekisho: what the logs say, over years' },
  });
  const location = bucket.s3UrlForObject(archivePrefix);
  const table = new CfnTable(scope, 'Table', {
    catalogId: Aws.ACCOUNT_ID,
    databaseName,
    tableInput: {
      name: archiveTableName,
      description: 'One row is one accepted log line; residents as keyed hashes',
      tableType: 'EXTERNAL_TABLE',
      partitionKeys: [{ name: 'date', type: 'string', comment: 'the log day, YYYY-MM-DD' }],
      parameters: {
        EXTERNAL: 'TRUE',
        classification: 'parquet',
        'projection.enabled': 'true',
        'projection.date.type': 'date',
        'projection.date.format': 'yyyy-MM-dd',
        'projection.date.range': days,
        'projection.date.interval': '1',
        'projection.date.interval.unit': 'DAYS',
        'storage.location.template': `${location}date=\${date}/`,
      },
      storageDescriptor: {
        location,
        columns: archiveColumns.map(({ name, type, meaning }) => ({
          name,
          type,
          comment: meaning,
        })),
        inputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
        outputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
        serdeInfo: {
          serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe',
        },
      },
    },
  });
  table.addResourceDependency(database);
  return table;
}
