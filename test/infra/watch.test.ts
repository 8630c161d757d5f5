import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { tendingFunctions } from '../../infra/counted.ts';
import { runbookHeadings, runbookIds, runbookLink } from '../../infra/runbook.ts';
import { threats } from '../../infra/warning.ts';
import { metrics, sentAtZero } from '../../shared/metric-names.ts';
import { settings } from './settings.ts';
import { templateWith } from './synthesised.ts';

const template = templateWith();
const alarmOf = z.object({
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.object({ Ref: z.string() })),
  Namespace: z.string().optional(),
  MetricName: z.string().optional(),
  TreatMissingData: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]),
});
const alarms = Object.entries(template.findResources('AWS::CloudWatch::Alarm')).map(
  ([id, { Properties }]) => ({ id, ...alarmOf.parse(Properties) }),
);
const [composite] = Object.values(template.findResources('AWS::CloudWatch::CompositeAlarm'));
const linkOf = (words: string) => words.split('Runbook: ')[1];
/** These two are no metric alarms: see below. */
const apart = ['alertsEndangered', 'costHigh'];
const headings = runbookIds.filter((id) => !apart.includes(id));

describe('Alarms', () => {
  test.each(headings)('%s tells operations, in Japanese too, and says which page to open', (id) => {
    const { ja, en } = runbookHeadings[id];
    const own = alarms.filter(
      (one) => linkOf(one.AlarmDescription) === runbookLink('README.md', id),
    );
    expect(own).not.toEqual([]);
    for (const { AlarmDescription, AlarmActions } of own) {
      expect(AlarmDescription).toContain(`${ja} / ${en}.`);
      expect(AlarmActions).toEqual([{ Ref: expect.stringMatching(/^WatchOperations/) }]);
    }
  });

  test('all lead to a heading of the runbook', () => {
    const links = alarms.map((one) => linkOf(one.AlarmDescription));
    const wanted = headings.map((id) => runbookLink('README.md', id));
    expect(new Set(links)).toEqual(new Set(wanted));
  });

  test('listen to metrics that the functions count, from those functions', () => {
    const own = alarms.filter(({ Namespace }) => Namespace === 'Sekisho');
    const services = readdirSync(new URL('../../functions/', import.meta.url));
    expect(own.length).toBeGreaterThan(5);
    for (const { MetricName, Dimensions } of own) {
      expect(Object.keys(metrics)).toContain(MetricName);
      expect(Dimensions.map(({ Name }) => Name)).toEqual(['service']);
      expect(services).toContain(`${Dimensions[0]?.Value}.ts`);
    }
  });

  test('that ring on until they hear of a 0 hear of one, and no others need to', () => {
    const deaf = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'ignore');
    expect(new Set(deaf.map(({ MetricName }) => MetricName))).toEqual(sentAtZero);
    const own = alarms.filter(({ Namespace }) => Namespace === 'Sekisho');
    expect(new Set(own.map(({ TreatMissingData }) => TreatMissingData))).toEqual(
      new Set(['notBreaching', 'ignore']),
    );
  });

  test('ring where functions of the account are held back, and where nobody hears of a case', () => {
    const held = alarms.filter(({ MetricName }) => MetricName === 'Throttles');
    expect(held).toEqual([expect.objectContaining({ Namespace: 'AWS/Lambda', Dimensions: [] })]);
    const heard = alarms.filter(({ MetricName }) => MetricName === 'CasesNobodyHears');
    expect(heard.map(({ Dimensions }) => Dimensions[0]?.Value).toSorted()).toEqual(
      Object.values(tendingFunctions).toSorted(),
    );
  });

  test('ring for texts where somebody is called by text, and not elsewhere', () => {
    const texts = Match.objectLike({ MetricName: 'SMSSuccessRate' });
    template.resourcePropertiesCountIs('AWS::CloudWatch::Alarm', texts, 0);
  });
});

describe('The security role', () => {
  const rule = JSON.stringify(composite?.['Properties'].AlarmRule);
  test('is warned, by one alarm, of whatever keeps alerts from coming and of nothing else', () => {
    const endangering = new Set(threats.map((id) => runbookLink('README.md', id)));
    for (const { id, AlarmDescription } of alarms)
      expect([id, rule.includes(`"${id}"`)]).toEqual([
        id,
        endangering.has(linkOf(AlarmDescription) ?? ''),
      ]);
    expect(composite?.['Properties']).toMatchObject({
      AlarmDescription: expect.stringContaining(runbookLink('README.md', 'alertsEndangered')),
      AlarmActions: [{ Ref: expect.stringMatching(/^WarningTopic/) }],
    });
  });

  test('is warned at every address that it has, and at no other', () => {
    const told = Object.values(template.findResources('AWS::SNS::Subscription'))
      .map(({ Properties }) => Properties)
      .filter(({ TopicArn }) => String(TopicArn.Ref).startsWith('WarningTopic'));
    expect(told.map(({ Endpoint }) => Endpoint)).toEqual(
      ['security-day', 'security-night', 'office-day', 'office-night'].map(
        (name) => `${name}@kisaragi.example`,
      ),
    );
    expect(told.every(({ FilterPolicy }) => FilterPolicy === undefined)).toBe(true);
    expect(settings.escalation.roles.size).toBe(2);
  });
});

describe('The budget', () => {
  const budget = (limit: number) => ({
    Budget: {
      BudgetName: Match.stringLikeRegexp(`^Sekisho ${runbookHeadings.costHigh.ja} [^:]*$`),
      BudgetLimit: { Amount: limit, Unit: 'USD' },
      TimeUnit: 'MONTHLY',
    },
    NotificationsWithSubscribers: Match.arrayWith([
      {
        Notification: Match.objectLike({ NotificationType: 'FORECASTED', Threshold: 100 }),
        Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'operations@kisaragi.example' }],
      },
    ]),
  });
  test('is thirty US dollars unless the deployment says otherwise', () => {
    template.hasResourceProperties('AWS::Budgets::Budget', budget(30));
    templateWith({ monthlyBudgetUsd: '120' }).hasResourceProperties(
      'AWS::Budgets::Budget',
      budget(120),
    );
  });
  test('is left out where the account may not see its bill, and in Osaka', () => {
    for (const changes of [{ monthlyBudgetUsd: 0 }, { region: 'ap-northeast-3' }])
      templateWith(changes).resourceCountIs('AWS::Budgets::Budget', 0);
  });
  test('is refused where it is none', () => {
    expect(() => templateWith({ monthlyBudgetUsd: '15円' })).toThrow(
      /monthlyBudgetUsd: must be a whole number.*Given: "15円"/,
    );
  });
});

describe('The dashboard', () => {
  const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'));
  const body = JSON.stringify(dashboard?.['Properties'].DashboardBody);
  test('shows every alarm, function, queue and topic of the stack', () => {
    for (const type of [
      'AWS::CloudWatch::Alarm',
      'AWS::Lambda::Function',
      'AWS::SQS::Queue',
      'AWS::SNS::Topic',
      'AWS::StepFunctions::StateMachine',
    ])
      for (const id of Object.keys(template.findResources(type)))
        expect([id, body.includes(`"${id}"`)]).toEqual([id, true]);
  });

  test('has no more metrics than cost nothing', () => {
    const { 'Fn::Join': joined } = z
      .object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) })
      .parse(dashboard?.['Properties'].DashboardBody);
    const text = joined[1].map((part) => (typeof part === 'string' ? part : 'reference')).join('');
    const widget = z.object({
      properties: z.object({ metrics: z.array(z.unknown()).default([]) }),
    });
    const { widgets } = z.object({ widgets: z.array(widget) }).parse(JSON.parse(text));
    const shown = widgets.flatMap(({ properties }) => properties.metrics);
    expect(shown.length).toBeGreaterThan(30);
    expect(shown.length).toBeLessThanOrEqual(50);
  });
});

const japanese = new URL('../../README.ja.md', import.meta.url);
describe.skipIf(!existsSync(japanese)).each([
  ['README.md', 'en', ['**Means:**', '**Check:**', '**Do:**']],
  ['README.ja.md', 'ja', ['**意味：**', '**確認：**', '**対応：**']],
] as const)('The runbook in %s', (file, language, parts) => {
  const text = () => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const sections = () => text().split(/^#+ /m);
  test.each(runbookIds)('says what %s means, how to check, and what to do', (id) => {
    const heading = `${runbookHeadings[id][language]}\n`;
    const [section, ...more] = sections().filter((one) => one.startsWith(heading));
    expect(more).toEqual([]);
    for (const part of parts) expect(section ?? '').toContain(part);
  });
  test('has no heading without an alarm', () => {
    const start = { en: 'Alarm:', ja: '警報：' }[language];
    const found = sections().filter((one) => one.startsWith(start));
    expect(found).toHaveLength(runbookIds.length);
  });
});
