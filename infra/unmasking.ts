import { CfnOutput } from 'aws-cdk-lib';
import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { History } from './history.ts';
import type { Keys } from './keys.ts';
import { acknowledgeDescribing, mayDescribeStack } from './stack-description.ts';

export interface UnmaskingProps {
  readonly keys: Keys;
  readonly history: History;
}

/**
 * For the people who ask to see the residents of a case, or agree to it (`sekisho unmask`): a policy
 * to be attached to their roles. Whoever looks has that of original logs besides.
 */
export class Unmasking extends Construct {
  constructor(scope: Construct, id: string, { keys, history }: UnmaskingProps) {
    super(scope, id);
    const people = new ManagedPolicy(this, 'People', {
      description: 'May ask to see the residents of a case, and agree to it, which is recorded',
      statements: [mayDescribeStack(this), ...history.mayUnmask(), keys.mayUseTable()],
    });
    acknowledgeDescribing(people);
    new CfnOutput(this, 'PeopleArn', {
      value: people.managedPolicyArn,
      description: 'For the roles of those who may ask to see the residents of a case, or agree',
    });
  }
}
