import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { DeadLetters } from './redrive.ts';

export interface WorkedQueueProps {
  /** The queue's own part of its id. */
  readonly name: string;
  readonly key: IKey;
  /** Timeout of the function that works it off. */
  readonly timeout: Duration;
  /** Deliveries before a message is a dead letter. */
  readonly maxReceiveCount: number;
}

/** A queue that a function works off, and where its messages lie that failed again and again. */
export function workedQueue(scope: Construct, props: WorkedQueueProps): DeadLetters {
  const encrypted = {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: props.key,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  };
  const from = new Queue(scope, 'DeadLetters', encrypted);
  const to = new Queue(scope, props.name, {
    ...encrypted,
    // Lambda asks for six times the function's timeout, so that nothing is taken twice at once.
    visibilityTimeout: Duration.minutes(props.timeout.toMinutes() * 6),
    deadLetterQueue: { queue: from, maxReceiveCount: props.maxReceiveCount },
  });
  return { from, to };
}
