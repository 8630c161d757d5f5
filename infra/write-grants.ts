import { Aws } from 'aws-cdk-lib';
import { ArnPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { CallError } from '../shared/errors.ts';
import type { Source } from '../shared/settings/settings.ts';

/** Who may write which source: ARNs of roles, users or whole accounts by the source's id. */
export type Writers = Readonly<Record<string, readonly string[]>>;

export interface WriteGrantsProps {
  readonly writers: Writers;
  readonly sources: readonly Source[];
  readonly logs: Bucket;
  /** The bucket's ARN as it is known before the bucket stands, for the policy of its key. */
  readonly logsArn: string;
  /** Encrypts them. */
  readonly key: IKey;
  /** The patterns of a source's objects in an ARN. */
  patternsOf(source: Source): readonly string[];
}

/**
 * Named principals may add objects of their source, by the policies of the bucket and of its key.
 * For a role of this account that is all; one of another account needs the same two rights from its
 * own account besides, as `Writer-<source>` words them.
 * @throws CallError where a writer is named for a source that is none.
 */
export function grantWriting(props: WriteGrantsProps): void {
  const { writers, sources, logs, logsArn, key, patternsOf } = props;
  for (const [id, arns] of Object.entries(writers)) {
    const source = sources.find((one) => one.id === id);
    if (source === undefined) throw unknownSource(id, sources);
    const principals = arns.map((arn) => new ArnPrincipal(arn));
    logs.addToResourcePolicy(
      new PolicyStatement({
        principals,
        actions: ['s3:PutObject'],
        resources: patternsOf(source).map((pattern) => logs.arnForObjects(pattern)),
      }),
    );
    key.addToResourcePolicy(
      new PolicyStatement({
        principals,
        // S3 decrypts the parts of a multipart upload on behalf of the writer.
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        resources: ['*'],
        conditions: {
          StringEquals: {
            'kms:ViaService': `s3.${Aws.REGION}.amazonaws.com`,
            // With a bucket key the context is the bucket: of no other one anything is decrypted.
            'kms:EncryptionContext:aws:s3:arn': logsArn,
          },
        },
      }),
    );
  }
}

function unknownSource(id: string, sources: readonly Source[]): CallError {
  const known = sources.map((one) => one.id).join(', ');
  return new CallError({
    ja: `配備の設定 writers に、sources.yaml にない取り込み元 ${id} があります。使えるもの: ${known}`,
    en: `writers of the deployment names the source ${id}, which sources.yaml does not have. Allowed: ${known}`,
  });
}
