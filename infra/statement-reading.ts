import { CfnOutput } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { stackOutputs } from '../shared/adapters/aws/stack-outputs.ts';
import { acknowledgeObjects } from './acknowledge.ts';
import type { History } from './history.ts';
import type { Keys } from './keys.ts';
import { acknowledgeDescribing, mayDescribeStack } from './stack-description.ts';

export interface StatementReadingProps {
  readonly keys: Keys;
  readonly history: History;
  /** The uploaded logs. */
  readonly logs: Bucket;
}

/**
 * For the people who ask who saw what (`sekisho who-saw`, `what-did`, `statements`): a policy to be
 * attached to their roles, another for those who may also read the original logs, and the outputs
 * by which the commands find their way.
 */
export class StatementReading extends Construct {
  constructor(scope: Construct, id: string, { keys, history, logs }: StatementReadingProps) {
    super(scope, id);
    const readers = new ManagedPolicy(this, 'Readers', {
      description:
        'May ask the history of Sekisho who saw what, which is recorded, and nothing else',
      statements: [
        mayDescribeStack(this),
        ...history.mayMakeStatements(),
        keys.mayUseTable(),
        keys.mayHashSubjects(),
      ],
    });
    const original = new ManagedPolicy(this, 'OriginalReaders', {
      description:
        'May read the original logs of Sekisho, where residents are named, and no history',
      statements: [
        new PolicyStatement({ actions: ['s3:ListBucket'], resources: [logs.bucketArn] }),
        new PolicyStatement({ actions: ['s3:GetObject'], resources: [logs.arnForObjects('*')] }),
        keys.mayReadEvidence(),
        keys.mayReadEarlier(logs.bucketArn),
      ],
    });
    acknowledgeObjects(original, logs, '*', 'Any log may hold a line about what is asked.');
    acknowledgeDescribing(readers);
    this.output(stackOutputs.table, history.table.tableName);
    this.output(stackOutputs.logBucket, logs.bucketName);
    const { SUBJECT_KEY: key, SUBJECT_KEY_GENERATIONS: generations } = keys.subjectEnvironment;
    this.output(stackOutputs.subjectKey, key);
    this.output(stackOutputs.subjectKeyGenerations, generations);
    new CfnOutput(this, 'ReadersArn', {
      value: readers.managedPolicyArn,
      description: 'For the roles of those who may ask who saw what',
    });
    new CfnOutput(this, 'OriginalReadersArn', {
      value: original.managedPolicyArn,
      description: 'For those among them who may also read the original logs',
    });
  }

  /** Named without the construct and a hash, so that commands know it by its name. */
  private output(name: string, value: string): void {
    const description = 'For sekisho who-saw, what-did and statements with --stack';
    new CfnOutput(this, name, { value, description }).overrideLogicalId(name);
  }
}
