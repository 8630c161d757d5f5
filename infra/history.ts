import { CfnOutput } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { sealPartition } from '../shared/adapters/aws/dynamodb-seal-lease.ts';
import { settingsPartition } from '../shared/adapters/aws/dynamodb-settings-pointer.ts';
import { lists, table } from '../shared/adapters/aws/table.ts';
import { type HistoryTable, ownTable, restoredTable } from './history-table.ts';
import { assertInJapan } from './in-japan.ts';
import type { Keys } from './keys.ts';
import { alarmPeriod, type Watch } from './watch.ts';

export interface HistoryProps {
  readonly keys: Keys;
  readonly watch: Watch;
  /**
   * The name of a table that was restored from this one, and takes its place.
   * @default - the table of the stack itself
   */
  readonly restored?: string | undefined;
}

/** The one table: manifests, contributions, day vectors, cases (architecture, decision 4). */
export class History extends Construct {
  readonly table: HistoryTable;

  constructor(scope: Construct, id: string, props: HistoryProps) {
    super(scope, id);
    assertInJapan(this);
    const own = ownTable(this, props.keys);
    const { restored } = props;
    this.table = restored === undefined ? own : restoredTable(this, restored, props.keys);
    new CfnOutput(this, 'TableName', {
      value: this.table.tableName,
      description: 'For sekisho cases … --table',
    });
    this.watchOver(props.watch);
    this.caseHandlers(props.keys);
  }

  private watchOver(watch: Watch): void {
    for (const about of ['Read', 'Write']) {
      const throttled = `${about}ThrottleEvents`;
      watch.alarm('historyThrottled', {
        about,
        metric: this.table.metric(throttled, { period: alarmPeriod, statistic: 'Sum' }),
        threshold: 1,
      });
    }
  }

  /** For the people who read and answer cases by command: to be attached to their roles. */
  private caseHandlers(keys: Keys): void {
    const indexes = [
      this.indexArn(table.indexes.listing.name),
      this.indexArn(table.indexes.due.name),
    ];
    new ManagedPolicy(this, 'CaseHandlers', {
      description: 'May read and answer cases of Sekisho, and nothing else',
      statements: [
        this.items('CASE#*', ['Query', 'PutItem']),
        new PolicyStatement({ actions: ['dynamodb:Query'], resources: indexes }),
        keys.mayUseTable(),
      ],
    });
  }

  private indexArn(name: string): string {
    return `${this.table.tableArn}/index/${name}`;
  }

  get environment(): Readonly<Record<'TABLE_NAME', string>> {
    return { TABLE_NAME: this.table.tableName };
  }

  /** Ingest: notes files, writes and reads histories, opens cases. */
  mayFold(): readonly PolicyStatement[] {
    return [
      this.items('FILE#*', ['Query', 'PutItem']),
      this.items('SOURCE#*', ['Query', 'BatchWriteItem']),
      this.items('A#*', ['Query', 'BatchWriteItem', 'PutItem']),
      this.items('DAY#*', ['PutItem']),
      ...this.casesAndBatches(),
    ];
  }

  /**
   * The first half of sealing: sees how far the logs reach and what people said of cases, and folds
   * staff-days anew.
   */
  mayFoldAgain(): readonly PolicyStatement[] {
    return [
      this.sealLease(),
      this.listed([lists.files, lists.cases]),
      this.items('CASE#*', ['Query']),
      this.items('SOURCE#*', ['Query']),
      ...this.staffDays(),
    ];
  }

  /**
   * The second half: scores staff-days and opens cases, also about logs that are not whole; they name
   * the files of their evidence.
   */
  mayScore(): readonly PolicyStatement[] {
    return [
      this.sealLease(),
      this.listed([lists.cases]),
      ...this.casesAndBatches(),
      this.items('FILE#*', ['Query']),
      this.items('SOURCE#*', ['Query']),
      ...this.staffDays(),
    ];
  }

  private sealLease(): PolicyStatement {
    return this.items(sealPartition, ['PutItem', 'DeleteItem']);
  }

  private staffDays(): readonly PolicyStatement[] {
    return [
      this.items('DAY#*', ['Query']),
      this.items('A#*', ['Query', 'BatchWriteItem', 'PutItem']),
    ];
  }

  private listed(values: readonly string[]): PolicyStatement {
    return new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: [this.indexArn(table.indexes.listing.name)],
      conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [...values] } },
    });
  }

  /** Reports: reads everything that is kept of files, days and cases, and writes nothing. */
  mayReport(): readonly PolicyStatement[] {
    const partitions = ['SOURCE#*', 'DAY#*', 'A#*', 'CASE#*', 'JOURNAL#settings'];
    return [
      this.listed([lists.files, lists.cases]),
      ...partitions.map((partition) => this.items(partition, ['Query'])),
    ];
  }

  /** Statements: reads what is kept of files, days and cases, and adds who asked to their journal. */
  mayMakeStatements(): readonly PolicyStatement[] {
    return [
      this.listed([lists.files, lists.cases]),
      ...['SOURCE#*', 'DAY#*', 'A#*'].map((partition) => this.items(partition, ['Query'])),
      this.items('JOURNAL#statements', ['Query', 'PutItem']),
    ];
  }

  /** Upload links: adds each to their journal. */
  mayNoteUploadLinks(): PolicyStatement {
    return this.items('JOURNAL#uploads', ['Query', 'PutItem']);
  }

  /** Unmasking: reads a case by its id, and adds who asked, agreed and looked to their journal. */
  mayUnmask(): readonly PolicyStatement[] {
    return [this.items('CASE#*', ['Query']), this.items('JOURNAL#unmasking', ['Query', 'PutItem'])];
  }

  /** The pages of links: cases alone, each by its id. */
  mayAnswer(): PolicyStatement {
    return this.items('CASE#*', ['Query', 'PutItem']);
  }

  /** The clock: cases by when they are due, the journal of the settings, and the end of the seal. */
  mayEscalate(): readonly PolicyStatement[] {
    const due = this.indexArn(table.indexes.due.name);
    return [
      ...this.casesAndBatches(),
      this.items('JOURNAL#settings', ['Query', 'PutItem']),
      this.items(sealPartition, ['GetItem']),
      new PolicyStatement({ actions: ['dynamodb:Query'], resources: [due] }),
    ];
  }

  /** The doctor: how far sources and the seal have come, and which settings are in force. */
  mayBeExamined(): readonly PolicyStatement[] {
    return [
      this.items('SOURCE#*', ['Query']),
      this.items(sealPartition, ['GetItem']),
      this.mayFindSettings(),
    ];
  }

  /** Whoever works by the settings: finds those in force. */
  mayFindSettings(): PolicyStatement {
    return this.items(settingsPartition, ['GetItem']);
  }

  /** Taking in settings: moves which are in force, notes changes, and tells of them by cases. */
  mayTakeInSettings(): readonly PolicyStatement[] {
    return [
      this.items(settingsPartition, ['GetItem', 'PutItem']),
      this.items('JOURNAL#settings', ['Query', 'PutItem']),
      ...this.casesAndBatches(),
    ];
  }

  /** Whoever sends also keeps what goes out together. */
  private casesAndBatches(): readonly PolicyStatement[] {
    return [
      this.items('CASE#*', ['Query', 'PutItem']),
      this.items('BATCH#*', ['Query', 'PutItem']),
    ];
  }

  private items(partitions: string, actions: readonly string[]): PolicyStatement {
    return new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [this.table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [partitions] } },
    });
  }
}
