import { CfnOutput } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { redriveOutputs } from '../shared/adapters/aws/stack-outputs.ts';
import type { Keys } from './keys.ts';
import { acknowledgeDescribing, mayDescribeStack } from './stack-description.ts';

/** A queue of dead letters, and the queue that they came from and are tried again through. */
export interface DeadLetters {
  readonly from: Queue;
  readonly to: Queue;
}

export interface RedriveProps {
  readonly keys: Keys;
  readonly deadLetters: Readonly<Record<keyof typeof redriveOutputs, DeadLetters>>;
}

/** For the people who try dead letters again (`sekisho redrive`): a policy, and the way. */
export class Redrive extends Construct {
  constructor(scope: Construct, id: string, { keys, deadLetters }: RedriveProps) {
    super(scope, id);
    const all = Object.values(deadLetters);
    const operators = new ManagedPolicy(this, 'Operators', {
      description: 'May try dead letters of Sekisho again, and nothing else',
      statements: [
        mayDescribeStack(this),
        // SQS moves messages in the name of whoever starts it, and asks these rights of them.
        new PolicyStatement({
          actions: [
            'sqs:StartMessageMoveTask',
            'sqs:ListMessageMoveTasks',
            'sqs:ReceiveMessage',
            'sqs:DeleteMessage',
            'sqs:GetQueueAttributes',
          ],
          resources: all.map(({ from }) => from.queueArn),
        }),
        new PolicyStatement({
          actions: ['sqs:SendMessage'],
          resources: all.map(({ to }) => to.queueArn),
        }),
        keys.mayUseMessages(),
      ],
    });
    acknowledgeDescribing(operators);
    for (const name of ['intake', 'archive', 'settings'] as const) {
      this.output(redriveOutputs[name].from, deadLetters[name].from.queueArn);
      this.output(redriveOutputs[name].to, deadLetters[name].to.queueArn);
    }
    new CfnOutput(this, 'OperatorsArn', {
      value: operators.managedPolicyArn,
      description: 'For the roles of those who may try dead letters again',
    });
  }

  /** Named without the construct and a hash, so that the command knows it by its name. */
  private output(name: string, value: string): void {
    const description = 'For sekisho redrive --stack';
    new CfnOutput(this, name, { value, description }).overrideLogicalId(name);
  }
}
