import { Aws } from 'aws-cdk-lib';
import {
  type IRole,
  ManagedPolicy,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/** A role of the account's own schedules that may do one thing to one resource. */
export function schedulerRole(scope: Construct, id: string, action: string, arn: string): IRole {
  const role = new Role(scope, id, {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  });
  new ManagedPolicy(scope, `${id}Rights`, {
    roles: [role],
    statements: [new PolicyStatement({ actions: [action], resources: [arn] })],
  });
  return role.withoutPolicyUpdates();
}
