import { Aws, Duration } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { AcknowledgeEnvironment, EscalateEnvironment } from '../functions/environment.ts';
import { linksPath } from '../shared/links/link.ts';
import { acknowledge } from './acknowledge.ts';
import type { Deployment } from './deployment.ts';
import { SekishoFunction } from './function.ts';
import type { History } from './history.ts';
import type { Keys } from './keys.ts';
import type { SettingsBucket } from './settings-bucket.ts';
import { alarmPeriod, type Watch } from './watch.ts';

/** What a function needs that writes links into alerts. */
export interface LinkSender {
  readonly environment: Pick<EscalateEnvironment, 'LINK_ADDRESS' | 'LINK_KEY'>;
  readonly maySign: readonly PolicyStatement[];
}

export interface AcknowledgementProps {
  readonly deployment: Deployment;
  readonly keys: Keys;
  readonly history: History;
  readonly settingsBucket: SettingsBucket;
  readonly watch: Watch;
}

/** Without networks to open them from there are no links: nothing of the stack faces the internet. */
export function linksOf(scope: Construct, props: AcknowledgementProps): LinkSender {
  const { linksFrom } = props.deployment;
  if (linksFrom === '') return { environment: {}, maySign: [] };
  return new Acknowledgement(scope, 'Acknowledgement', { ...props, linksFrom });
}

/** So many requests a second are let through, and so many at once. */
const throttle = { rateLimit: 10, burstLimit: 20 };

/** The pages behind the links in alerts: an HTTP API before one function, which answers cases alone. */
class Acknowledgement extends Construct implements LinkSender {
  readonly environment: Required<LinkSender['environment']>;
  readonly maySign: readonly PolicyStatement[];

  constructor(
    scope: Construct,
    id: string,
    { linksFrom, ...props }: AcknowledgementProps & { readonly linksFrom: string },
  ) {
    super(scope, id);
    const key = new Key(this, 'Links', {
      description: 'Sekisho: signs the links in alerts; its loss makes them useless',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
    });
    this.maySign = [new PolicyStatement({ actions: ['kms:GenerateMac'], resources: [key.keyArn] })];
    const { deployment, keys, history, settingsBucket } = props;
    const answer = new SekishoFunction(this, 'Acknowledge', {
      entry: 'acknowledge',
      deployment,
      logKey: keys.messages,
      timeout: Duration.seconds(20),
      memoryMiB: 512,
      environment: {
        ...settingsBucket.environment,
        LINK_KEY: key.keyArn,
        LINKS_FROM: linksFrom,
      } satisfies AcknowledgeEnvironment,
      may: [keys.mayUseTable(), history.mayAnswer(), ...settingsBucket.mayRead(), ...this.maySign],
    });
    settingsBucket.acknowledgeReading(answer);
    const api = this.api(answer, props);
    this.environment = {
      LINK_ADDRESS: `https://${api.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`,
      LINK_KEY: key.keyArn,
    };
  }

  /** A link is in the path: no log holds it. */
  private api(answer: SekishoFunction, { keys, watch }: AcknowledgementProps): HttpApi {
    const api = new HttpApi(this, 'Api', {
      description: 'Sekisho: the pages behind the links in alerts',
      createDefaultStage: false,
    });
    const logGroup = new LogGroup(this, 'Access', {
      encryptionKey: keys.messages,
      retention: RetentionDays.ONE_YEAR,
    });
    new HttpStage(this, 'Stage', {
      httpApi: api,
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
    const routes = api.addRoutes({
      path: `${linksPath}{token}`,
      methods: [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST],
      integration: new HttpLambdaIntegration('Answer', answer.handler),
    });
    for (const route of routes) {
      acknowledge(route, {
        'AwsSolutions-APIG4':
          'The link itself shows that its bearer may: it is signed, expires and is taken once.',
      });
    }
    watch.alarm('linksFailing', {
      metric: api.metricServerError({ period: alarmPeriod, statistic: 'Sum' }),
      threshold: 1,
    });
    return api;
  }
}

const accessLog = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  from: '$context.identity.sourceIp',
  route: '$context.routeKey',
  status: '$context.status',
  responseBytes: '$context.responseLength',
  trouble: '$context.integrationErrorMessage',
};
