import {
  type CloudFormationClient,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';

/** One resource of a stack. */
export interface StackResource {
  readonly logicalId: string;
  readonly type: string;
  /** What its service calls it: a name, a URL or an ARN, by type. */
  readonly physicalId: string;
  /** Such as `UPDATE_COMPLETE`. */
  readonly status: string;
}

/** Every resource of a stack. CloudFormation's own error where there is no such stack. */
export async function resourcesOf(
  client: CloudFormationClient,
  StackName: string,
): Promise<readonly StackResource[]> {
  const found: StackResource[] = [];
  for await (const page of paginateListStackResources({ client }, { StackName })) {
    for (const one of page.StackResourceSummaries ?? []) {
      found.push({
        logicalId: one.LogicalResourceId ?? '',
        type: one.ResourceType ?? '',
        physicalId: one.PhysicalResourceId ?? '',
        status: one.ResourceStatus ?? '',
      });
    }
  }
  return found;
}

/** Which resources are looked for, by type and by how their logical ids begin. */
export const lookedFor = {
  alarm: { type: 'AWS::CloudWatch::Alarm', ids: /^/ },
  key: { type: 'AWS::KMS::Key', ids: /^/ },
  schedule: { type: 'AWS::Scheduler::Schedule', ids: /^/ },
  /** Whatever ends there was not done, or not delivered. */
  deadLetters: { type: 'AWS::SQS::Queue', ids: /(DeadLetters|Undelivered)/ },
  topic: { type: 'AWS::SNS::Topic', ids: /^/ },
  alerts: { type: 'AWS::SNS::Topic', ids: /^AlertsTopic/ },
  clock: { type: 'AWS::Lambda::Function', ids: /^EscalationEscalateHandler/ },
  /** What must stay as it was put, even where somebody would have it otherwise. */
  locked: {
    type: 'AWS::S3::Bucket',
    ids: /^(IntakeBucketLogs|ArchiveBucketEvents|ReportingReports|Settings(?!AccessLog))/,
  },
} as const;

/** Those of that kind, sorted by logical id. */
export function those(
  resources: readonly StackResource[],
  { type, ids }: { readonly type: string; readonly ids: RegExp },
): readonly StackResource[] {
  const found = resources.filter((one) => one.type === type && ids.test(one.logicalId));
  return found.toSorted((a, b) => (a.logicalId < b.logicalId ? -1 : 1));
}
