import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, test } from 'vitest';
import {
  Alerts,
  checkedDeployment,
  History,
  Intake,
  Keys,
  LogBucket,
  linksOf,
  logBucketName,
  SekishoStack,
  SettingsBucket,
  Watch,
} from '../../infra/index.ts';
import { settings } from './settings.ts';
import { untouched } from './synthesised.ts';

/** An app of somebody else: none of the context that `cdk.json` of Sekisho holds. */
const foreignApp = () => new App({ context: untouched });
const tokyo = { env: { region: 'ap-northeast-1' } };
const deployment = { settings: 'local/sample', operationsEmail: 'operations@kisaragi.example' };

describe('Another CDK app', () => {
  test('has the whole of Sekisho under a name of its own, with its own props', () => {
    const stack = new SekishoStack(foreignApp(), 'Checkpoint', {
      ...tokyo,
      deployment: { ...deployment, runbook: 'https://wiki.kisaragi.example/sekisho' },
      tags: { costCentre: '1234' },
    });
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::S3::Bucket', {
      BucketName: { 'Fn::Join': ['', Match.arrayWith(['checkpoint-logs-'])] },
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: Match.stringLikeRegexp('https://wiki.kisaragi.example/sekisho#alarm'),
    });
    template.resourceCountIs('AWS::ApiGatewayV2::Api', 0);
    expect(stack.tags.tagValues()).toMatchObject({ costCentre: '1234', application: 'sekisho' });
  });

  test('has the log bucket alone within a stack of its own', () => {
    const stack = new Stack(foreignApp(), 'Archive', tokyo);
    const keys = new Keys(stack, 'Keys', { logBucketArn: `arn:aws:s3:::${logBucketName(stack)}` });
    const queue = new Queue(stack, 'Uploads', { encryptionMasterKey: keys.messages });
    new LogBucket(stack, 'Logs', {
      evidenceKey: keys.evidence,
      queue,
      retentionYears: 10,
      sources: settings.sources,
    });
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 10 * 366 } },
      },
    });
    template.hasResourceProperties('AWS::IAM::ManagedPolicy', {
      Description: 'May add logs of the source juki to Sekisho, and nothing else',
    });
  });

  test('has the intake within a stack of its own, sized and timed by its own props', () => {
    const stack = new Stack(foreignApp(), 'Uploads', tokyo);
    const logBucketArn = `arn:aws:s3:::${logBucketName(stack)}`;
    const keys = new Keys(stack, 'Keys', { logBucketArn });
    const key = keys.messages;
    const watch = new Watch(stack, 'Watch', { ...deployment, key });
    const history = new History(stack, 'History', { keys, watch });
    const settingsBucket = new SettingsBucket(stack, 'Settings', {
      keys,
      history,
      retentionYears: 7,
    });
    const wired = { deployment: checkedDeployment(deployment), keys, history, settingsBucket };
    new Intake(stack, 'Intake', {
      ...wired,
      settings,
      logBucketArn,
      alerts: new Alerts(stack, 'Alerts', { path: settings.escalation, key, watch }),
      links: linksOf(stack, { ...wired, watch }),
      watch,
      filesAtOnce: 50,
      memoryMiB: 3008,
      lateAfter: Duration.minutes(5),
    });
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      ScalingConfig: { MaximumConcurrency: 50 },
    });
    template.hasResourceProperties('AWS::Lambda::Function', { MemorySize: 3008 });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ApproximateAgeOfOldestMessage',
      Threshold: 300,
    });
  });

  test('has the watch alone, which tells its operations of an alarm of theirs', () => {
    const stack = new Stack(foreignApp(), 'Operations', tokyo);
    const watch = new Watch(stack, 'Watch', {
      operationsEmail: 'night-watch@kisaragi.example',
      key: new Key(stack, 'Key'),
    });
    watch.alarm('deadLetters', {
      metric: new Queue(stack, 'Dead').metricApproximateNumberOfMessagesVisible(),
      threshold: 1,
    });
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Endpoint: 'night-watch@kisaragi.example',
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription:
        '警報：読めないログ / Alarm: dead letters. Runbook: README.md#alarm-dead-letters',
    });
  });

  test.each([
    ['in another region', { env: { region: 'us-east-1' } }, 'Given: "us-east-1"'],
    ['for any environment', {}, 'Given: none'],
  ])('is refused a stack %s, in a sentence that says what is allowed', (_, where, given) => {
    const make = () => new SekishoStack(foreignApp(), 'Elsewhere', { ...where, deployment });
    expect(make).toThrow(/stack Elsewhere must be ap-northeast-1 \(Tokyo\) or ap-northeast-3/);
    expect(make).toThrow(given);
  });

  test('is refused a log bucket elsewhere, also where the rest of the stack is its own', () => {
    const stack = new Stack(foreignApp(), 'Archive', { env: { region: 'eu-west-1' } });
    const keys = new Keys(stack, 'Keys', { logBucketArn: 'arn:aws:s3:::logs' });
    const props = { evidenceKey: keys.evidence, queue: new Queue(stack, 'Uploads') };
    const make = () =>
      new LogBucket(stack, 'Logs', { ...props, retentionYears: 1, sources: settings.sources });
    expect(make).toThrow(/residents' data stay in Japan\. Given: "eu-west-1"/);
  });

  test('is told of every mistake in its props at once', () => {
    const wrong = { ...deployment, operationsEmail: 'nobody', linksFrom: 'our office' };
    const make = () => new SekishoStack(foreignApp(), 'Sekisho', { ...tokyo, deployment: wrong });
    expect(make).toThrow(/operationsEmail: .*Given: "nobody"\n {2}linksFrom: must be networks/);
  });
});
