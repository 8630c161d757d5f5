import { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { ClockEnvironment } from '../functions/environment.ts';
import type { LinkSender } from './acknowledgement.ts';
import type { Alerts } from './alerts.ts';
import type { Containment } from './containment.ts';
import { counted, tendingFunctions } from './counted.ts';
import type { Deployment } from './deployment.ts';
import { SekishoFunction } from './function.ts';
import type { History } from './history.ts';
import type { Keys } from './keys.ts';
import { schedulerRole } from './scheduler-role.ts';
import type { SettingsBucket } from './settings-bucket.ts';
import { alarmPeriod, type Watch } from './watch.ts';

export interface EscalationProps {
  readonly deployment: Deployment;
  readonly keys: Keys;
  readonly history: History;
  readonly settingsBucket: SettingsBucket;
  readonly alerts: Alerts;
  readonly links: LinkSender;
  readonly containment: Containment;
  readonly watch: Watch;
}

/** A tick a minute leaves nothing waiting for longer, unless it does not come or is overrun. */
const minutesLate = 5;

/** The clock: every minute it asks which steps of which cases are due, and sends them. */
export class Escalation extends Construct {
  constructor(scope: Construct, id: string, props: EscalationProps) {
    super(scope, id);
    const { deployment, keys, history, settingsBucket, alerts, links, containment, watch } = props;
    const escalate = new SekishoFunction(this, 'Escalate', {
      entry: 'escalate',
      deployment,
      logKey: keys.messages,
      timeout: Duration.minutes(2),
      memoryMiB: 512,
      environment: {
        ...settingsBucket.environment,
        ...alerts.environment,
        ...links.environment,
        ...containment.environment,
      } satisfies ClockEnvironment,
      may: [
        keys.mayUseTable(),
        ...history.mayEscalate(),
        ...settingsBucket.mayRead(),
        keys.mayUseMessages(),
        alerts.mayPublish(),
        containment.mayRequest(),
        ...links.maySign,
      ],
    });
    settingsBucket.acknowledgeReading(escalate);
    new Schedule(this, 'EveryMinute', {
      description: 'Asks which steps of the path are due',
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      target: new LambdaInvoke(escalate.handler, {
        role: schedulerRole(this, 'Clock', 'lambda:InvokeFunction', escalate.handler.functionArn),
        // The next minute asks again: an old tick is worth nothing.
        retryAttempts: 0,
        maxEventAge: Duration.minutes(1),
      }),
    });
    const period = { period: alarmPeriod, statistic: 'Sum' };
    watch.alarm('clockFailing', { metric: escalate.handler.metricErrors(period), threshold: 1 });
    watch.alarm('clockLate', {
      metric: counted('ClockMinutesLate', 'escalate', alarmPeriod, 'Maximum'),
      threshold: minutesLate,
    });
    for (const [about, service] of Object.entries(tendingFunctions)) {
      const metric = counted('CasesNobodyHears', service, Duration.days(1));
      watch.alarm('nobodyHears', { about, metric, threshold: 1 });
    }
    watch.alarm('clockSilent', {
      metric: escalate.handler.metricInvocations(period),
      threshold: 1,
      direction: 'below',
      silence: 'rings',
    });
  }
}
