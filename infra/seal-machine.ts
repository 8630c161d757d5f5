import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  type IRole,
  ManagedPolicy,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  Choice,
  Condition,
  DefinitionBody,
  DistributedMap,
  Fail,
  type IChainable,
  JsonPath,
  LogLevel,
  StateMachine,
  StateMachineType,
  Succeed,
  TaskInput,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { acknowledge, acknowledgeExecutions } from './acknowledge.ts';
import { machineLogRights } from './machine-log.ts';

export interface SealMachineProps {
  /** The functions that do the tasks; two may be the same. */
  readonly plan: IFunction;
  readonly fold: IFunction;
  readonly score: IFunction;
  readonly sectionsAtOnce: number;
  readonly logKey: IKey;
}

/** As long as a function may run. */
const taskTimeout = Duration.minutes(15);
/** A year of logs that is brought in at once is scored in some thirty parts. */
const timeout = Duration.hours(12);

/**
 * plan → fold each section → score until nothing is left. Nothing to seal is a success; that another
 * execution seals is none. Every task may be repeated at will: what did not change is not written
 * again. Each section is an execution of its own (a distributed map), so that neither the history of
 * one execution, which bears 25,000 events, nor the forty branches of an inline map bound them. Their
 * list stands in the state, which bears 256 KiB: some thousands of sections.
 */
export class SealMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, props: SealMachineProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      encryptionKey: props.logKey,
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    const rights = this.rights(role, [props.plan, props.fold, props.score]);
    this.machine = new StateMachine(this, 'States', {
      definitionBody: DefinitionBody.fromChainable(this.states(props)),
      role: role.withoutPolicyUpdates(),
      timeout,
      logs: { destination: logGroup, level: LogLevel.ALL, includeExecutionData: false },
      tracingEnabled: true,
    });
    this.machine.node.addDependency(rights);
    // Rights stand in one list: what the construct would add by itself is left out.
    this.machine.node.tryRemoveChild('DistributedMapPolicy');
    this.mapRights(role, this.machine);
  }

  private states({ plan, fold, score, sectionsAtOnce }: SealMachineProps): IChainable {
    const execution = JsonPath.stringAt('$$.Execution.Id');
    const input = JsonPath.objectAt('$');
    const planned = this.task('Plan', plan, { task: 'plan', execution, input });
    const sections = this.eachSection(fold, sectionsAtOnce);
    const days = JsonPath.objectAt('$.days');
    const scored = this.task('Score', score, { task: 'score', execution, days });
    const isLeft = new Choice(this, 'IsAnythingLeft')
      .when(Condition.isNull('$.days'), new Succeed(this, 'Sealed'))
      .otherwise(scored);
    return planned.next(
      new Choice(this, 'IsAnythingToSeal')
        .when(
          Condition.booleanEquals('$.isHeldByAnother', true),
          new Fail(this, 'AnotherSeals', {
            error: 'AnotherSeals',
            cause: 'Another execution of this state machine seals. Start again when it has ended.',
          }),
        )
        .when(
          Condition.booleanEquals('$.isNothingToSeal', true),
          new Succeed(this, 'NothingToSeal'),
        )
        .otherwise(sections.next(scored).next(isLeft)),
    );
  }

  /** As executions that may last as long as a function may run: express ones end after five minutes. */
  private eachSection(fold: IFunction, sectionsAtOnce: number): DistributedMap {
    const sections = new DistributedMap(this, 'EachSection', {
      itemsPath: JsonPath.stringAt('$.sections'),
      itemSelector: {
        task: 'fold',
        // That of the whole seal, which holds the lease: each section has an id of its own.
        execution: JsonPath.stringAt('$.execution'),
        section: JsonPath.objectAt('$$.Map.Item.Value.section'),
        days: JsonPath.objectAt('$.days'),
      },
      maxConcurrency: sectionsAtOnce,
      mapExecutionType: StateMachineType.STANDARD,
      resultPath: JsonPath.DISCARD,
    });
    return sections.itemProcessor(this.task('Fold', fold));
  }

  private task(
    id: string,
    lambdaFunction: IFunction,
    payload?: Readonly<Record<string, unknown>>,
  ): LambdaInvoke {
    const invoke = new LambdaInvoke(this, id, {
      lambdaFunction,
      ...(payload === undefined ? {} : { payload: TaskInput.fromObject({ ...payload }) }),
      payloadResponseOnly: true,
      taskTimeout: Timeout.duration(taskTimeout),
    });
    invoke.addRetry({ interval: Duration.minutes(1), backoffRate: 3, maxAttempts: 2 });
    return invoke;
  }

  private rights(role: Role, functions: readonly IFunction[]): ManagedPolicy {
    const rights = new ManagedPolicy(this, 'Rights', {
      roles: [role],
      statements: [
        new PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: [...new Set(functions.map(({ functionArn }) => functionArn))],
        }),
        machineLogRights(),
      ],
    });
    acknowledge(rights, {
      'AwsSolutions-IAM5[Resource::*]':
        'Delivery of its log and its traces: AWS knows no resource for these actions.',
    });
    return rights;
  }

  /** That it runs a section as an execution of its own; it names the machine, so it stands after it. */
  private mapRights(role: IRole, machine: StateMachine): void {
    const runs = `arn:aws:states:${Aws.REGION}:${Aws.ACCOUNT_ID}:execution:${machine.stateMachineName}:*`;
    const rights = new ManagedPolicy(this, 'MapRights', {
      roles: [role],
      statements: [
        new PolicyStatement({
          actions: ['states:StartExecution'],
          resources: [machine.stateMachineArn],
        }),
        new PolicyStatement({
          actions: ['states:DescribeExecution', 'states:StopExecution'],
          resources: [runs],
        }),
      ],
    });
    acknowledgeExecutions(rights, machine);
  }
}
