import { type Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { closedNetwork } from './closed-network.ts';
import { stackWith } from './synthesised.ts';

/** Every rule of both packs that a stack breaks without an acknowledgement: `rule: resource`. */
function broken(stack: Stack): readonly string[] {
  return [new AwsSolutionsChecks(stack), new NIST80053R5Checks(stack)].flatMap((pack) =>
    pack
      .validateScope(stack)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => `${ruleName}: ${constructPath}`),
      ),
  );
}

const acknowledged = z.record(z.string(), z.string());

/** A row for each rule and reason, with all the places where it holds. */
function acknowledgedRules(stack: Stack): string {
  const places = new Map<string, string[]>();
  for (const { node } of stack.node.findAll()) {
    for (const { type, data } of node.metadata) {
      if (type !== Validations.ACKNOWLEDGED_RULES_METADATA_KEY) continue;
      for (const [id, why] of Object.entries(acknowledged.parse(data))) {
        const rule = id.replace('Annotation::', '').replaceAll(/<(\w+?)[0-9A-F]{8}\.Arn>/g, '$1');
        const row = `\`${rule}\` | ${why}`;
        places.set(row, [...(places.get(row) ?? []), `\`${node.path.replace('Sekisho/', '')}\``]);
      }
    }
  }
  const rows = [...places].map(([row, where]) => `| ${row} | ${where.sort().join(' ')} |`);
  return ['| rule | why it does not hold | where |', '| --- | --- | --- |', ...rows.sort()].join(
    '\n',
  );
}

const preface = `# Rules of cdk-nag that do not hold here

Every rule of AwsSolutions and NIST 800-53 R5 holds for every resource of the stack, in a closed network too, but for these. The table is written by \`npx vitest run --project unit test/infra/nag.test.ts -u\`.

`;

describe('AwsSolutions and NIST 800-53 R5', () => {
  const plain = stackWith();
  const closed = stackWith({ network: closedNetwork, permissionsBoundary: 'TownBoundary' });
  test.each([
    ['every resource', plain],
    ['those of a closed network', closed],
    ['the stack without links', stackWith({ linksFrom: '' })],
  ])('hold for %s, but for what is acknowledged with its reason', (_, stack) => {
    expect(broken(stack)).toEqual([]);
  });
  test('are broken by a bucket like any other', () => {
    const careless = stackWith();
    new Bucket(careless, 'Careless');
    expect(broken(careless)).toContainEqual(
      expect.stringMatching(/^AwsSolutions-S1: Sekisho\/Careless/),
    );
    expect(broken(careless)).toContainEqual(
      expect.stringMatching(/^NIST\.800\.53\.R5-S3BucketSSLRequestsOnly: Sekisho\/Careless/),
    );
  });
  test('are acknowledged in one table, infra/acknowledged-rules.md', async () => {
    const table = `${preface}${acknowledgedRules(closed)}\n`;
    await expect(table).toMatchFileSnapshot('../../infra/acknowledged-rules.md');
  });
});
