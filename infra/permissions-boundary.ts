import { PermissionsBoundary, type StackProps } from 'aws-cdk-lib';
import type { DeploymentProps } from './deployment.ts';

/** The boundary of every role of a stack, by its name or its ARN. */
export function boundaryOf({
  permissionsBoundary: given,
}: DeploymentProps): Pick<StackProps, 'permissionsBoundary'> {
  if (given === undefined) return {};
  const isArn = given.startsWith('arn:');
  return {
    permissionsBoundary: isArn
      ? PermissionsBoundary.fromArn(given)
      : PermissionsBoundary.fromName(given),
  };
}
