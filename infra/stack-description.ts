import { Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/** For whoever calls a command with `--stack`: it finds its way by the outputs of this stack. */
export function mayDescribeStack(scope: Construct): PolicyStatement {
  const stack = `arn:aws:cloudformation:${Aws.REGION}:${Aws.ACCOUNT_ID}:${generations(scope)}`;
  return new PolicyStatement({ actions: ['cloudformation:DescribeStacks'], resources: [stack] });
}

/** What cdk-nag is told of a policy with that right. */
export function acknowledgeDescribing(policy: Construct): void {
  const any = `arn:aws:cloudformation:<AWS::Region>:<AWS::AccountId>:${generations(policy)}`;
  acknowledge(policy, {
    [`AwsSolutions-IAM5[Resource::${any}]`]:
      'Of a stack, what follows its name differs from one deployment to the next.',
  });
}

function generations(scope: Construct): string {
  return `stack/${Stack.of(scope).stackName}/*`;
}
