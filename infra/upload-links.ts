import { CfnOutput } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Source } from '../shared/settings/settings.ts';
import { acknowledgeObjects } from './acknowledge.ts';
import type { History } from './history.ts';
import type { Keys } from './keys.ts';
import { type LogBucket, objectPatterns } from './log-bucket.ts';
import { acknowledgeDescribing, mayDescribeStack } from './stack-description.ts';

export interface UploadLinksProps {
  readonly keys: Keys;
  readonly history: History;
  readonly logs: LogBucket;
  readonly sources: readonly Source[];
}

/**
 * For the people who give a vendor without credentials a form to upload by (`sekisho upload-link`). A
 * form can do no more than whoever signed it: add objects of a source.
 */
export class UploadLinks extends Construct {
  constructor(scope: Construct, id: string, { keys, history, logs, sources }: UploadLinksProps) {
    super(scope, id);
    const patterns = [...new Set(sources.flatMap(objectPatterns))];
    const signers = new ManagedPolicy(this, 'Signers', {
      description: 'May sign forms by which logs are uploaded, which is recorded',
      statements: [
        mayDescribeStack(this),
        new PolicyStatement({
          actions: ['s3:PutObject'],
          resources: patterns.map((pattern) => logs.logs.arnForObjects(pattern)),
        }),
        keys.mayUseEvidence(),
        history.mayNoteUploadLinks(),
        keys.mayUseTable(),
      ],
    });
    acknowledgeDescribing(signers);
    for (const pattern of patterns.filter((one) => one.includes('*'))) {
      acknowledgeObjects(signers, logs.logs, pattern, 'Objects of a source are named by it.');
    }
    new CfnOutput(this, 'SignersArn', {
      value: signers.managedPolicyArn,
      description: 'For the roles of those who may give a vendor a form to upload by',
    });
  }
}
