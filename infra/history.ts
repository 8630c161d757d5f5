import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { alarmPeriod, type Watch } from './watch.ts';

const tableDefinition = {
  partitionKey: { name: 'PK', type: AttributeType.STRING },
  sortKey: { name: 'SK', type: AttributeType.STRING },
  timeToLive: 'expiresAt',
  indexes: [
    {
      indexName: 'due',
      partitionKey: { name: 'duePK', type: AttributeType.STRING },
      sortKey: { name: 'dueAt', type: AttributeType.NUMBER },
    },
  ],
};

/** The one table: manifests, contributions, day vectors, cases (architecture, decision 4). */
export class History extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, key: IKey, watch: Watch) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: tableDefinition.partitionKey,
      sortKey: tableDefinition.sortKey,
      globalSecondaryIndexes: tableDefinition.indexes,
      timeToLiveAttribute: tableDefinition.timeToLive,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    watch.alarm('historyThrottled', {
      metric: this.table.metric('ThrottledRequests', { period: alarmPeriod, statistic: 'Sum' }),
      threshold: 1,
    });
  }

  get environment(): Readonly<Record<'TABLE_NAME', string>> {
    return { TABLE_NAME: this.table.tableName };
  }

  /** Ingest: writes what files say, reads histories, opens cases. */
  mayFold(): readonly PolicyStatement[] {
    return [this.items(['FILE#*', 'A#*', 'CASE#*'])];
  }

  /** The clock: cases alone. */
  mayEscalate(): readonly PolicyStatement[] {
    return [
      this.items(['CASE#*']),
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: [`${this.table.tableArn}/index/due`],
      }),
    ];
  }

  private items(partitions: readonly string[]): PolicyStatement {
    return new PolicyStatement({
      actions: [
        'dynamodb:GetItem',
        'dynamodb:Query',
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
        'dynamodb:BatchWriteItem',
      ],
      resources: [this.table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] } },
    });
  }
}
