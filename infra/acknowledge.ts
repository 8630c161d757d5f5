import { CfnResource, Stack, Validations } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { IConstruct } from 'constructs';

/** Rules of cdk-nag that do not fit here, each with the reason in a sentence. */
export function acknowledge(
  construct: IConstruct,
  reasons: Readonly<Record<string, string>>,
): void {
  for (const [id, reason] of Object.entries(reasons)) {
    Validations.of(construct).acknowledge({ id, reason });
  }
}

/** A right over many objects of one bucket, named exactly: any wider pattern still fails. */
export function acknowledgeObjects(
  construct: IConstruct,
  bucket: Bucket,
  pattern: string,
  reason: string,
): void {
  acknowledge(construct, {
    [`AwsSolutions-IAM5[Resource::<${logicalIdOf(bucket)}.Arn>/${pattern}]`]: reason,
  });
}

/** A right over all executions of one state machine. */
export function acknowledgeExecutions(construct: IConstruct, machine: StateMachine): void {
  const name = `<${logicalIdOf(machine)}.Name>`;
  const any = `arn:aws:states:<AWS::Region>:<AWS::AccountId>:execution:${name}:*`;
  acknowledge(construct, {
    [`AwsSolutions-IAM5[Resource::${any}]`]: 'Each execution has a name of its own.',
  });
}

function logicalIdOf(construct: IConstruct): string {
  const resource = construct.node.defaultChild;
  if (!CfnResource.isCfnResource(resource)) throw new Error(`${construct} has no resource.`);
  return Stack.of(construct).getLogicalId(resource);
}
