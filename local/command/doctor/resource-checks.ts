import { type CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import { GetObjectLockConfigurationCommand, type S3Client } from '@aws-sdk/client-s3';
import { GetScheduleCommand, type SchedulerClient } from '@aws-sdk/client-scheduler';
import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { StackResource } from '../../../shared/adapters/aws/stack-resources.ts';
import { sameInEveryLanguage } from '../../../shared/language.ts';
import { say } from '../../../shared/whole-language.ts';
import { type Check, type Finding, unwell, unwellOr } from './finding.ts';

type Resources = readonly StackResource[];

/** Whether CloudFormation is through with every resource, and the deployment is of this version. */
export function stackCheck(resources: Resources, hasAllOutputs: boolean): Check {
  return {
    title: say((c) => c.doctor.titles.stack),
    async look() {
      const found: Finding[] = [];
      const broken = resources.filter(
        ({ status }) => !/^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(status),
      );
      if (broken.length > 0) {
        const names = broken.map(({ logicalId, status }) => `${logicalId} ${status}`).join(', ');
        const next = say((c) => c.doctor.stack.brokenNext);
        found.push(
          unwell(
            say((c) => c.doctor.stack.broken(names)),
            next,
          ),
        );
      }
      if (!hasAllOutputs) {
        const next = say((c) => c.doctor.stack.olderNext);
        found.push(
          unwell(
            say((c) => c.doctor.stack.older),
            next,
          ),
        );
      }
      return unwellOr(
        found,
        say((c) => c.doctor.stack.whole(resources.length)),
      );
    },
  };
}

/** Whether the queues are empty in which ends what was not done, or not delivered. */
export function deadLettersCheck(queues: Resources, client: SQSClient): Check {
  return {
    title: say((c) => c.doctor.titles.deadLetters),
    async look() {
      const found: Finding[] = [];
      for (const { physicalId: QueueUrl } of queues) {
        const asked = { QueueUrl, AttributeNames: ['ApproximateNumberOfMessages' as const] };
        const { Attributes } = await client.send(new GetQueueAttributesCommand(asked));
        const messages = Number(Attributes?.ApproximateNumberOfMessages ?? 0);
        if (messages === 0) continue;
        const name = QueueUrl.split('/').at(-1) ?? '';
        const next = say((c) => c.doctor.deadLetters.someNext);
        found.push(
          unwell(
            say((c) => c.doctor.deadLetters.some(name, messages)),
            next,
          ),
        );
      }
      return unwellOr(
        found,
        say((c) => c.doctor.deadLetters.empty(queues.length)),
      );
    },
  };
}

/** CloudWatch is asked about so many alarms at once. */
const alarmsAtOnce = 100;

/** Which alarms ring. */
export function alarmsCheck(alarms: Resources, client: CloudWatchClient): Check {
  return {
    title: say((c) => c.doctor.titles.alarms),
    async look() {
      const found: Finding[] = [];
      const names = alarms.map(({ physicalId }) => physicalId);
      for (let place = 0; place < names.length; place += alarmsAtOnce) {
        const AlarmNames = names.slice(place, place + alarmsAtOnce);
        const asked = { AlarmNames, StateValue: 'ALARM' as const, MaxRecords: alarmsAtOnce };
        const { MetricAlarms = [] } = await client.send(new DescribeAlarmsCommand(asked));
        for (const { AlarmName = '', AlarmDescription = AlarmName } of MetricAlarms) {
          const next = say((c) => c.doctor.alarms.next);
          found.push(unwell(sameInEveryLanguage(AlarmDescription), next));
        }
      }
      return unwellOr(
        found,
        say((c) => c.doctor.alarms.quiet(alarms.length)),
      );
    },
  };
}

/** Whether every key can be used. */
export function keysCheck(keys: Resources, client: KMSClient): Check {
  return {
    title: say((c) => c.doctor.titles.keys),
    async look() {
      const found: Finding[] = [];
      for (const { physicalId: KeyId, logicalId } of keys) {
        const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId }));
        const state = KeyMetadata?.KeyState ?? '?';
        if (state === 'Enabled') continue;
        const next = say((c) => c.doctor.keys.disabledNext);
        found.push(
          unwell(
            say((c) => c.doctor.keys.disabled(logicalId, state)),
            next,
          ),
        );
      }
      return unwellOr(
        found,
        say((c) => c.doctor.keys.enabled(keys.length)),
      );
    },
  };
}

/** Whether every schedule is enabled. */
export function schedulesCheck(schedules: Resources, client: SchedulerClient): Check {
  return {
    title: say((c) => c.doctor.titles.schedules),
    async look() {
      const found: Finding[] = [];
      for (const { physicalId: Name, logicalId } of schedules) {
        const { State } = await client.send(new GetScheduleCommand({ Name }));
        if (State === 'ENABLED') continue;
        const next = say((c) => c.doctor.schedules.disabledNext);
        found.push(
          unwell(
            say((c) => c.doctor.schedules.disabled(logicalId)),
            next,
          ),
        );
      }
      return unwellOr(
        found,
        say((c) => c.doctor.schedules.enabled(schedules.length)),
      );
    },
  };
}

/** Whether what must be kept is locked. */
export function locksCheck(buckets: Resources, client: S3Client): Check {
  return {
    title: say((c) => c.doctor.titles.locks),
    async look() {
      const found: Finding[] = [];
      for (const { physicalId: bucket } of buckets) {
        if (await isLocked(bucket, client)) continue;
        const next = say((c) => c.doctor.locks.unlockedNext);
        found.push(
          unwell(
            say((c) => c.doctor.locks.unlocked(bucket)),
            next,
          ),
        );
      }
      return unwellOr(
        found,
        say((c) => c.doctor.locks.locked(buckets.length)),
      );
    },
  };
}

async function isLocked(Bucket: string, client: S3Client): Promise<boolean> {
  try {
    const answer = await client.send(new GetObjectLockConfigurationCommand({ Bucket }));
    const { ObjectLockEnabled, Rule } = answer.ObjectLockConfiguration ?? {};
    return ObjectLockEnabled === 'Enabled' && Rule?.DefaultRetention?.Mode !== undefined;
  } catch (error) {
    const isMissing = error instanceof Error && error.name.startsWith('ObjectLockConfigurationNot');
    if (isMissing) return false;
    throw error;
  }
}
