import { Aws, CfnOutput, CfnResource, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { lookedFor } from '../shared/adapters/aws/stack-resources.ts';
import { acknowledge } from './acknowledge.ts';
import type { History } from './history.ts';
import type { Keys } from './keys.ts';
import { acknowledgeDescribing, mayDescribeStack } from './stack-description.ts';

export interface ExaminationProps {
  readonly keys: Keys;
  readonly history: History;
}

/**
 * For the people who examine a deployment from outside (`sekisho doctor`): a policy to be attached to
 * their roles. It sees how the resources stand that are there when it is made, and how far sources
 * and the seal have come; no log, no case, no message and no resident.
 */
export class Examination extends Construct {
  constructor(scope: Construct, id: string, { keys, history }: ExaminationProps) {
    super(scope, id);
    const describe = mayDescribeStack(this);
    const alarms = `alarm:${Stack.of(this).stackName}-*`;
    const examiners = new ManagedPolicy(this, 'Examiners', {
      description: 'May see whether Sekisho works, and nothing of what it holds',
      statements: [
        describe,
        new PolicyStatement({
          actions: ['cloudformation:ListStackResources'],
          resources: describe.resources,
        }),
        this.may('sqs:GetQueueAttributes', 'deadLetters'),
        this.may('sns:ListSubscriptionsByTopic', 'topic'),
        this.may('kms:DescribeKey', 'key'),
        this.may('scheduler:GetSchedule', 'schedule'),
        this.may('s3:GetBucketObjectLockConfiguration', 'locked'),
        new PolicyStatement({
          actions: ['cloudwatch:DescribeAlarms'],
          resources: [`arn:aws:cloudwatch:${Aws.REGION}:${Aws.ACCOUNT_ID}:${alarms}`],
        }),
        new PolicyStatement({ actions: ['cloudwatch:GetMetricStatistics'], resources: ['*'] }),
        ...history.mayBeExamined(),
        keys.mayUseTable(),
      ],
    });
    acknowledgeDescribing(examiners);
    acknowledge(examiners, {
      'AwsSolutions-IAM5[Resource::*]':
        'Whether the clock has ticked is a figure of CloudWatch: AWS knows no resource for figures.',
      [`AwsSolutions-IAM5[Resource::arn:aws:cloudwatch:<AWS::Region>:<AWS::AccountId>:${alarms}]`]:
        'CloudFormation names the alarms of the stack by its name and what they are about.',
    });
    new CfnOutput(this, 'ExaminersArn', {
      value: examiners.managedPolicyArn,
      description: 'For the roles of those who may call sekisho doctor',
    });
  }

  /** One action on the very resources that the command will ask about. */
  private may(action: string, kind: keyof typeof lookedFor): PolicyStatement {
    const { type, ids } = lookedFor[kind];
    const stack = Stack.of(this);
    const resources = stack.node
      .findAll()
      .filter((one) => CfnResource.isCfnResource(one))
      .filter((one) => one.cfnResourceType === type && ids.test(stack.getLogicalId(one)))
      .map((one) => (kind === 'topic' ? one.ref : one.getAtt('Arn').toString()));
    return new PolicyStatement({ actions: [action], resources });
  }
}
