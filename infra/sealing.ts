import { Duration, TimeZone } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { SealEnvironment } from '../functions/environment.ts';
import type { Settings } from '../shared/settings/settings.ts';
import type { LinkSender } from './acknowledgement.ts';
import type { Alerts } from './alerts.ts';
import { counted } from './counted.ts';
import type { Deployment } from './deployment.ts';
import { SekishoFunction } from './function.ts';
import type { History } from './history.ts';
import type { Keys } from './keys.ts';
import { schedulerRole } from './scheduler-role.ts';
import { heapMiBOf, scoreMemoryMiB } from './scoring-memory.ts';
import { SealMachine } from './seal-machine.ts';
import type { SettingsBucket } from './settings-bucket.ts';
import { alarmPeriod, type Watch } from './watch.ts';

export interface SealingProps {
  readonly deployment: Deployment;
  /** Nights are local, and scoring holds everybody's year in memory. */
  readonly settings: Settings;
  readonly keys: Keys;
  readonly history: History;
  readonly settingsBucket: SettingsBucket;
  readonly alerts: Alerts;
  readonly links: LinkSender;
  readonly watch: Watch;
  /**
   * How many sections are folded at the same time: so many functions run at once, and the table
   * bears their work.
   * @default 10
   */
  readonly sectionsAtOnce?: number;
}

/** A section of 500 accounts takes about 200 MB with a year of days; one whole processor. */
const foldMemoryMiB = 1769;

/**
 * Every night the log days whose logs are complete are sealed: planned, folded anew section by
 * section, then scored as a whole.
 */
export class Sealing extends Construct {
  constructor(scope: Construct, id: string, props: SealingProps) {
    super(scope, id);
    const { history, keys, alerts, links, settings } = props;
    const fold = this.sealFunction('Fold', props, foldMemoryMiB, {}, history.mayFoldAgain());
    const score = this.sealFunction(
      'Score',
      props,
      scoreMemoryMiB(settings.staff.size),
      links.environment,
      [...history.mayScore(), keys.mayUseMessages(), alerts.mayPublish(), ...links.maySign],
    );
    const { machine } = new SealMachine(this, 'Machine', {
      plan: fold.handler,
      fold: fold.handler,
      score: score.handler,
      sectionsAtOnce: props.sectionsAtOnce ?? 10,
      logKey: keys.messages,
    });
    this.everyNight(machine, settings.organisation.timeZone);
    this.watchOver(machine, props.watch);
  }

  private sealFunction(
    id: string,
    { deployment, keys, settingsBucket, alerts }: SealingProps,
    memoryMiB: number,
    linkEnvironment: LinkSender['environment'],
    may: readonly PolicyStatement[],
  ): SekishoFunction {
    const seal = new SekishoFunction(this, id, {
      entry: 'seal',
      deployment,
      logKey: keys.messages,
      timeout: Duration.minutes(15),
      memoryMiB,
      heapMiB: heapMiBOf(memoryMiB),
      environment: {
        ...settingsBucket.environment,
        ...alerts.environment,
        ...linkEnvironment,
        ...keys.subjectEnvironment,
      } satisfies SealEnvironment,
      may: [keys.mayHashSubjects(), keys.mayUseTable(), ...settingsBucket.mayRead(), ...may],
    });
    settingsBucket.acknowledgeReading(seal);
    return seal;
  }

  /** An hour and a half after the log day was cut, before the offices open. */
  private everyNight(machine: IStateMachine, timeZone: string): void {
    new Schedule(this, 'EveryNight', {
      description: 'Seals the log days whose logs are complete',
      schedule: ScheduleExpression.cron({
        hour: '5',
        minute: '30',
        timeZone: TimeZone.of(timeZone),
      }),
      target: new StepFunctionsStartExecution(machine, {
        role: schedulerRole(this, 'Night', 'states:StartExecution', machine.stateMachineArn),
        input: ScheduleTargetInput.fromObject({}),
        retryAttempts: 3,
        maxEventAge: Duration.hours(1),
      }),
    });
  }

  private watchOver(machine: IStateMachine, watch: Watch): void {
    watch.alarm('sealNotDone', {
      about: 'Failed',
      metric: machine.metricFailed({ period: Duration.hours(1), statistic: 'Sum' }),
      threshold: 1,
    });
    watch.alarm('sealNotDone', {
      about: 'Late',
      // Counted by the clock: a seal that did not run, was aborted or timed out can count nothing.
      metric: counted('SealLate', 'escalate', alarmPeriod, 'Maximum'),
      threshold: 1,
    });
    watch.alarm('sourcesSilent', {
      metric: counted('SourcesSilent', 'seal', Duration.hours(1), 'Maximum'),
      threshold: 1,
      silence: 'keeps',
    });
  }
}
