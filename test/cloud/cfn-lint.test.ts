import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { allowedRegions } from '../../infra/in-japan.ts';
import { closedNetwork } from '../infra/closed-network.ts';
import { templateWith } from '../infra/synthesised.ts';
import { outputFolder } from './emulator.ts';
import { virtualEnvironment } from './python-packages.ts';

const options = { network: closedNetwork, permissionsBoundary: 'TownBoundary' };
/** The CDK names dependencies that CloudFormation would see by itself. */
const passedOver = ['W3005'];
let program = '';

beforeAll(() => {
  program = join(virtualEnvironment(), 'bin', 'cfn-lint');
  mkdirSync(outputFolder, { recursive: true });
}, 300_000);

/** What cfn-lint finds in a template, by AWS's own schemas of this region. */
function findings(name: string, template: unknown, region: string): readonly string[] {
  const file = join(outputFolder, `${name}.template.json`);
  writeFileSync(file, JSON.stringify(template, null, 1));
  const ignored = ['--ignore-checks', ...passedOver];
  const called = ['--regions', region, ...ignored, '--format', 'parseable', '--', file];
  const { status, stdout, stderr } = spawnSync(program, called, { encoding: 'utf8' });
  const found = stdout.split('\n').filter((line) => line !== '');
  if (status !== 0 && found.length === 0) throw new Error(stderr);
  return found.map((line) => line.replace(file, name));
}

describe('cfn-lint, a second opinion on the template', () => {
  // Osaka has fewer types of resources: the stack of a region is held against that region.
  describe.each(allowedRegions)('finds nothing in the stack of %s', (region) => {
    test.each([
      ['plain', {}],
      ['in-a-closed-network', options],
    ])('%s', (name, changes) => {
      const template = templateWith({ region, ...changes }).toJSON();
      expect(findings(`${name}-${region}`, template, region)).toEqual([]);
    });
  });
  test('finds a property that AWS does not know', () => {
    const [region] = allowedRegions;
    const template = templateWith({ region }).toJSON();
    template['Resources']['Wrong'] = { Type: 'AWS::SQS::Queue', Properties: { Colour: 'red' } };
    expect(findings('wrong', template, region)).toEqual([
      expect.stringMatching(/^wrong:.*E3002.*'Colour'/),
    ]);
  });
});
