import { Aws } from 'aws-cdk-lib';
import { AlarmRule, AlarmState, CompositeAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { CallError } from '../shared/errors.ts';
import type { EscalationSettings } from '../shared/settings/settings.ts';
import { alarmWords, type RunbookHeading } from './runbook.ts';
import { alertSubscriptions } from './subscriptions.ts';
import { alarmPeriod, type Watch } from './watch.ts';

export interface WarningProps {
  /** `escalation.yaml`, which names the addresses of the security role. */
  readonly path: EscalationSettings;
  /** Encrypts the warning under way; CloudWatch must be allowed to use it. */
  readonly key: IKey;
  /** With all of its alarms. */
  readonly watch: Watch;
}

/**
 * Whatever keeps alerts from coming. That nobody hears of a case is left to operations: it may be
 * about the very people who are warned here.
 */
export const threats: readonly RunbookHeading[] = [
  'deadLetters',
  'intakeLate',
  'intakeFailing',
  'clockFailing',
  'clockLate',
  'clockSilent',
  'alertsUndelivered',
];

/**
 * Tells the security role, and not operations alone, that alerts may not come: what looks like a
 * quiet day may be none. One alarm over all threats, so that one trouble is one message; it goes by a
 * topic of its own, because what the topic of alerts carries finds its receivers by their posts.
 */
export class Warning extends Construct {
  constructor(scope: Construct, id: string, { path, key, watch }: WarningProps) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    for (const [index, { protocol, endpoint }] of securityAddresses(path).entries())
      new CfnSubscription(this, `To${index + 1}`, {
        topicArn: topic.topicArn,
        protocol,
        endpoint,
      });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    watch.alarm('alertsUndelivered', {
      about: 'Warning',
      metric: topic.metricNumberOfNotificationsFailed({ period: alarmPeriod, statistic: 'Sum' }),
      threshold: 1,
    });
    const ringing = watch
      .alarms(threats)
      .map((alarm) => AlarmRule.fromAlarm(alarm, AlarmState.ALARM));
    const composite = new CompositeAlarm(this, 'Alarm', {
      alarmRule: AlarmRule.anyOf(...ringing),
      alarmDescription: alarmWords('alertsEndangered', watch.runbook),
    });
    composite.addAlarmAction(new SnsAction(topic));
    composite.addOkAction(new SnsAction(topic));
  }
}

/** Where the information-security office is called; else any post for the whole organisation. */
function securityAddresses(path: EscalationSettings) {
  const roles = [...path.roles.values()];
  const role =
    path.roles.get('information-security') ??
    roles.find(({ posts }) => posts.some(({ section }) => section === null));
  if (role === undefined) {
    throw new CallError({
      ja: 'escalation.yaml に、全庁を受け持つ役割（section のない post）がありません。通知が届かないおそれを知らせる相手として、一つ置いてください。',
      en: 'escalation.yaml has no role with a post for the whole organisation (one without a section). Name one: it is warned when alerts may not come.',
    });
  }
  return alertSubscriptions({ ...path, roles: new Map([[role.id, role]]) });
}
