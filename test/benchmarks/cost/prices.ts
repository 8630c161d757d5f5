/** What AWS asks for in Tokyo, on demand, in USD, before tax and before any free allowance. */
export interface Price {
  readonly usd: number;
  /** For how many units. */
  readonly for: number;
  readonly unit: string;
  /**
   * Units a month that every account has for nothing, for ever: as the price pages are known to say,
   * which could not be opened from where this was written.
   */
  readonly free?: number;
  /** The usage type in AWS's price list, or the page that says it. */
  readonly source: string;
  /**
   * When the price list was published that showed it, as far as others quote it; null: the page of
   * the service names it, and nobody was found who quotes the list of Tokyo.
   */
  readonly listed: string | null;
}

/** When this table was last gone through. */
export const pricesReadOn = '2026-11-26';

const million = 1_000_000;
const page = (service: string) => `https://aws.amazon.com/${service}/pricing/`;
/** The lists that two public repositories quote with usage types and days. */
const july = '2026-07-01';
const september = '2026-09-23';

export const prices = {
  lambdaRequests: {
    usd: 0.2,
    for: million,
    unit: 'requests',
    free: million,
    source: 'APN1-Request-ARM',
    listed: july,
  },
  lambdaGbSeconds: {
    usd: 0.0000133334,
    for: 1,
    unit: 'GB-s',
    free: 400_000,
    source: 'APN1-Lambda-GB-Second-ARM',
    listed: september,
  },
  s3Put: {
    usd: 0.0047,
    for: 1_000,
    unit: 'requests',
    source: 'APN1-Requests-Tier1',
    listed: september,
  },
  s3Get: {
    usd: 0.00037,
    for: 1_000,
    unit: 'requests',
    source: 'APN1-Requests-Tier2',
    listed: september,
  },
  s3Standard: {
    usd: 0.025,
    for: 1,
    unit: 'GB-months',
    source: 'APN1-TimedStorage-ByteHrs',
    listed: september,
  },
  s3GlacierInstant: {
    usd: 0.005,
    for: 1,
    unit: 'GB-months',
    source: page('s3'),
    listed: null,
  },
  s3ToGlacierInstant: {
    usd: 0.02,
    for: 1_000,
    unit: 'transitions',
    source: page('s3'),
    listed: null,
  },
  s3ToTiering: { usd: 0.01, for: 1_000, unit: 'transitions', source: page('s3'), listed: null },
  dynamodbWrites: {
    usd: 0.715,
    for: million,
    unit: 'write units',
    source: 'APN1-WriteRequestUnits',
    listed: september,
  },
  dynamodbReads: {
    usd: 0.1425,
    for: million,
    unit: 'read units',
    source: 'APN1-ReadRequestUnits',
    listed: september,
  },
  dynamodbStorage: {
    usd: 0.285,
    for: 1,
    unit: 'GB-months',
    free: 25,
    source: 'APN1-TimedStorage-ByteHrs',
    listed: september,
  },
  dynamodbRecovery: {
    usd: 0.228,
    for: 1,
    unit: 'GB-months',
    source: page('dynamodb'),
    listed: null,
  },
  sqs: {
    usd: 0.4,
    for: million,
    unit: 'requests',
    free: million,
    source: 'APN1-Requests-Tier1',
    listed: september,
  },
  snsPublish: {
    usd: 0.5,
    for: million,
    unit: 'requests',
    free: million,
    source: page('sns'),
    listed: null,
  },
  snsMail: {
    usd: 2,
    for: 100_000,
    unit: 'mails',
    free: 1_000,
    source: page('sns'),
    listed: null,
  },
  snsSms: { usd: 0.07451, for: 1, unit: 'short messages', source: page('sns/sms'), listed: null },
  scheduler: {
    usd: 1.25,
    for: million,
    unit: 'invocations',
    free: 14_000_000,
    source: page('eventbridge'),
    listed: null,
  },
  eventBus: { usd: 1, for: million, unit: 'events', source: page('eventbridge'), listed: null },
  stepFunctions: {
    usd: 0.025,
    for: 1_000,
    unit: 'transitions',
    free: 4_000,
    source: page('step-functions'),
    listed: null,
  },
  traces: {
    usd: 5,
    for: million,
    unit: 'traces',
    free: 100_000,
    source: page('xray'),
    listed: null,
  },
  logsIn: {
    usd: 0.76,
    for: 1,
    unit: 'GB',
    free: 5,
    source: 'APN1-DataProcessing-Bytes',
    listed: july,
  },
  logsKept: {
    usd: 0.033,
    for: 1,
    unit: 'GB-months',
    source: 'APN1-TimedStorage-ByteHrs',
    listed: july,
  },
  metrics: {
    usd: 0.3,
    for: 1,
    unit: 'metric-months',
    free: 10,
    source: 'APN1-CW:MetricMonitorUsage',
    listed: september,
  },
  alarms: {
    usd: 0.1,
    for: 1,
    unit: 'alarm-months',
    free: 10,
    source: 'APN1-CW:AlarmMonitorUsage',
    listed: july,
  },
  compositeAlarms: {
    usd: 0.5,
    for: 1,
    unit: 'composite alarms',
    source: page('cloudwatch'),
    listed: null,
  },
  dashboards: {
    usd: 3,
    for: 1,
    unit: 'dashboards',
    free: 3,
    source: page('cloudwatch'),
    listed: null,
  },
  kmsKeys: {
    usd: 1,
    for: 1,
    unit: 'keys and versions',
    source: 'ap-northeast-1-KMS-Keys',
    listed: september,
  },
  kmsRequests: {
    usd: 0.03,
    for: 10_000,
    unit: 'requests',
    free: 20_000,
    source: 'ap-northeast-1-KMS-Requests',
    listed: september,
  },
  athena: { usd: 5, for: 1, unit: 'TB', source: 'APN1-DataScannedInTB', listed: september },
  httpApi: {
    usd: 1.29,
    for: million,
    unit: 'requests',
    source: 'APN1-ApiGatewayHttpRequest',
    listed: september,
  },
  endpoints: {
    usd: 0.014,
    for: 1,
    unit: 'endpoint-hours a zone',
    source: 'APN1-VpcEndpoint-Hours',
    listed: september,
  },
} as const satisfies Readonly<Record<string, Price>>;
export type PriceName = keyof typeof prices;
