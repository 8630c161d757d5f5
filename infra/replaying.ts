import { Aws, CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { replayOutput } from '../shared/adapters/aws/stack-outputs.ts';
import { acknowledge } from './acknowledge.ts';
import type { Keys } from './keys.ts';
import { machineLogRights } from './machine-log.ts';
import { replayStates } from './replay-machine.ts';
import { acknowledgeDescribing, mayDescribeStack } from './stack-description.ts';

export interface ReplayingProps {
  readonly keys: Keys;
  /** The kept logs. */
  readonly logs: Bucket;
  /** The queue of intake, by which they are read again. */
  readonly queue: Queue;
}

interface Arns {
  readonly machineArn: string;
  /** All executions of it. */
  readonly runs: string;
}

/** Kept logs are read again, after a mended format: a state machine, and who may start it. */
export class Replaying extends Construct {
  constructor(scope: Construct, id: string, props: ReplayingProps) {
    super(scope, id);
    // Named, because its role names it before it stands: each part is an execution of its own.
    const name = `${Stack.of(this).stackName}-replay`;
    const here = `${Aws.REGION}:${Aws.ACCOUNT_ID}`;
    const machineArn = `arn:aws:states:${here}:stateMachine:${name}`;
    const runs = `arn:aws:states:${here}:execution:${name}:*`;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    const rights = this.rights(role, { machineArn, runs }, props);
    const logGroup = new LogGroup(this, 'Log', {
      encryptionKey: props.keys.messages,
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const machine = new StateMachine(this, 'States', {
      stateMachineName: name,
      definitionBody: DefinitionBody.fromChainable(replayStates(this, props.logs, props.queue)),
      role: role.withoutPolicyUpdates(),
      timeout: Duration.hours(12),
      logs: { destination: logGroup, level: LogLevel.ALL, includeExecutionData: false },
      tracingEnabled: true,
    });
    machine.node.addDependency(rights);
    // Rights stand in one list: what the construct would add by itself is left out.
    machine.node.tryRemoveChild('DistributedMapPolicy');
    const policies = [rights, this.starters({ machineArn, runs })];
    const any = `arn:aws:states:<AWS::Region>:<AWS::AccountId>:execution:${name}:*`;
    for (const policy of policies) {
      acknowledge(policy, {
        [`AwsSolutions-IAM5[Resource::${any}]`]: 'Each execution has a name of its own.',
      });
    }
    new CfnOutput(this, 'MachineArn', {
      value: machine.stateMachineArn,
      description: 'For sekisho read-again --stack',
    }).overrideLogicalId(replayOutput);
  }

  private rights(role: Role, { machineArn, runs }: Arns, props: ReplayingProps): ManagedPolicy {
    const rights = new ManagedPolicy(this, 'Rights', {
      roles: [role],
      statements: [
        new PolicyStatement({ actions: ['states:StartExecution'], resources: [machineArn] }),
        new PolicyStatement({
          actions: ['states:DescribeExecution', 'states:StopExecution'],
          resources: [runs],
        }),
        new PolicyStatement({ actions: ['s3:ListBucket'], resources: [props.logs.bucketArn] }),
        new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [props.queue.queueArn] }),
        props.keys.mayUseMessages(),
        machineLogRights(),
      ],
    });
    acknowledge(rights, {
      'AwsSolutions-IAM5[Resource::*]':
        'Delivery of its log and its traces: AWS knows no resource for these actions.',
    });
    return rights;
  }

  /** For whoever starts it (`sekisho read-again`) and sees how it ends. */
  private starters({ machineArn, runs }: Arns): ManagedPolicy {
    const starters = new ManagedPolicy(this, 'Starters', {
      description: 'May have kept logs of Sekisho read again, and nothing else',
      statements: [
        mayDescribeStack(this),
        new PolicyStatement({ actions: ['states:StartExecution'], resources: [machineArn] }),
        new PolicyStatement({ actions: ['states:DescribeExecution'], resources: [runs] }),
      ],
    });
    acknowledgeDescribing(starters);
    new CfnOutput(this, 'StartersArn', {
      value: starters.managedPolicyArn,
      description: 'For the roles of those who may have kept logs read again',
    });
    return starters;
  }
}
