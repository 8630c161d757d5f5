import { Aws, Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { alarmWords, type RunbookHeading } from './runbook.ts';

/** When an alarm rings. */
export interface AlarmRule {
  /**
   * Where a heading has several alarms: what tells this one apart.
   * @default - the heading has this alarm alone
   */
  readonly about?: string;
  readonly metric: IMetric;
  /** Rings at this value and above; with `below`, under it. */
  readonly threshold: number;
  /** @default 'at-least' */
  readonly direction?: 'at-least' | 'below';
  /**
   * How many periods in a row.
   * @default 1
   */
  readonly periods?: number;
  /**
   * What it makes of no figures at all: `rings`, for work that must happen every minute; `keeps`
   * ringing or not as it was, for what is counted once a night.
   * @default 'calms'
   */
  readonly silence?: keyof typeof silences;
}

export interface WatchProps {
  /** Who is told when Sekisho itself is unwell: an address of e-mail, which confirms once. */
  readonly operationsEmail: string;
  /**
   * Where the runbook stands: the address that the headings of alarms are appended to.
   * @default 'README.md'
   */
  readonly runbook?: string;
  /** Encrypts what goes to operations; CloudWatch must be allowed to use it. */
  readonly key: IKey;
}

const silences = {
  calms: TreatMissingData.NOT_BREACHING,
  rings: TreatMissingData.BREACHING,
  keeps: TreatMissingData.IGNORE,
} as const;

/** The watch over Sekisho itself: every alarm tells operations, and says which page to open. */
export class Watch extends Construct {
  readonly #topic: Topic;
  readonly runbook: string;
  readonly #alarms: (readonly [RunbookHeading, Alarm])[] = [];

  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    this.runbook = props.runbook ?? 'README.md';
    this.#topic = new Topic(this, 'Operations', { masterKey: props.key, enforceSSL: true });
    this.#topic.addSubscription(new EmailSubscription(props.operationsEmail));
    this.#topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.#topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
  }

  /** An alarm that leads to a heading of the runbook. */
  alarm(heading: RunbookHeading, rule: AlarmRule): void {
    const alarm = new Alarm(this, `${heading}${rule.about ?? ''}`, {
      metric: rule.metric,
      threshold: rule.threshold,
      evaluationPeriods: rule.periods ?? 1,
      comparisonOperator:
        rule.direction === 'below'
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silences[rule.silence ?? 'calms'],
      alarmDescription: alarmWords(heading, this.runbook),
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
    alarm.addOkAction(new SnsAction(this.#topic));
    this.#alarms.push([heading, alarm]);
  }

  /** Functions that are held back: how many may run at once is the account's, and all share it. */
  overAccount(): void {
    const metric = LambdaFunction.metricAllThrottles({ period: alarmPeriod, statistic: 'Sum' });
    this.alarm('functionsThrottled', { metric, threshold: 1 });
  }

  /** The alarms that stand by now, in the order in which they were made. */
  alarms(headings?: readonly RunbookHeading[]): readonly Alarm[] {
    const wanted = this.#alarms.filter(([heading]) => headings?.includes(heading) ?? true);
    return wanted.map(([, alarm]) => alarm);
  }
}

/** The period of all alarms: CloudWatch's own grain for metrics that cost nothing. */
export const alarmPeriod = Duration.minutes(5);
