import { CfnResource, Stack, Validations } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
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
  const resource = bucket.node.defaultChild;
  if (!CfnResource.isCfnResource(resource)) throw new Error('The bucket has no resource.');
  const logicalId = Stack.of(bucket).getLogicalId(resource);
  acknowledge(construct, {
    [`AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${pattern}]`]: reason,
  });
}
