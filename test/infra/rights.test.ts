import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { SekishoStack } from '../../infra/index.ts';
import { closedNetwork } from './closed-network.ts';
import { compareRights } from './rights/compare-rights.ts';
import { listedTwice, printRow, reviewedRows } from './rights/reviewed-rights.ts';
import { rightText } from './rights/right.ts';
import { synthesisedRights } from './rights/synthesised-rights.ts';
import { settings } from './settings.ts';
import { templateWith, untouched } from './synthesised.ts';

const rows = reviewedRows();
const rightsUnder = (isMeant: (heading: string) => boolean) =>
  rows.filter(({ heading }) => isMeant(heading)).flatMap(({ rights }) => rights);
const rightsIn = (some: typeof rows) => some.flatMap(({ rights }) => rights);
const reviewed = rightsUnder((heading) => !heading.startsWith('With `'));

describe('Every right of the stack stands in the reviewed list, infra/rights.md', () => {
  const given = synthesisedRights(templateWith().toJSON());
  test('and none is wider than there', () => {
    const listed = new Set(reviewed.map(rightText));
    const missing = given.filter((right) => !listed.has(rightText(right))).map(printRow);
    const { wider } = compareRights(given, reviewed);
    expect(wider, `As rows:\n${missing.join('\n')}`).toEqual([]);
  });
  test('which names none that nothing needs', () => {
    expect(compareRights(given, reviewed).unused).toEqual([]);
  });
  test('also in Osaka, without links, and in an app without the context of ours', () => {
    const app = new App({ context: untouched });
    const deployment = { settings: 'local/sample', operationsEmail: 'a@kisaragi.example' };
    const env = { region: 'ap-northeast-3' };
    const foreign = new SekishoStack(app, 'Sekisho', { deployment, settings, env });
    for (const template of [
      templateWith({ region: 'ap-northeast-3' }),
      templateWith({ linksFrom: '' }),
      Template.fromStack(foreign),
    ]) {
      expect(compareRights(synthesisedRights(template.toJSON()), reviewed).wider).toEqual([]);
    }
  });
});

test('With a closed network and a boundary, its own part of the list is added and nothing else', () => {
  const network = { network: closedNetwork, permissionsBoundary: 'TownBoundary' };
  const given = synthesisedRights(templateWith(network).toJSON());
  const added = rightsUnder((heading) => heading.startsWith('With `network`'));
  const { wider, unused } = compareRights(given, [...reviewed, ...added]);
  expect({ wider, unused }).toEqual({ wider: [], unused: [] });
});

describe('The reviewed list', () => {
  test('gives a reason for each row', () => {
    const bare = rows.filter(({ why }) => !/^[A-Z].{7,}\.$/.test(why)).map(({ line }) => line);
    expect(bare).toEqual([]);
  });
  test('names each right once', () => {
    expect(listedTwice(rows)).toEqual([]);
  });
  test('allows nothing to just anyone, and all actions of a service to no one but the account', () => {
    const own = 'aws:PrincipalAccount StringEquals <AccountId>';
    const allowed = rightsIn(rows).filter(({ effect }) => effect === 'may');
    const anyone = allowed.filter(({ who }) => who === 'anyone');
    expect(anyone.filter(({ onlyIf }) => !onlyIf.includes(own))).toEqual([]);
    const wild = allowed.filter(({ action }) => action.includes('*'));
    expect(wild.filter(({ onlyIf }) => !onlyIf.includes(own)).map(({ who }) => who)).toEqual(
      Array.from({ length: 5 }, () => 'the own account'),
    );
  });
});
