import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { limits } from '../shared/limits.ts';
import { acknowledge } from './acknowledge.ts';
import { type Deployment, projectFolder } from './deployment.ts';
import { assertInJapan } from './in-japan.ts';
import { loadedLater } from './loaded-later.ts';

export interface FunctionProps {
  /** The file in `functions/`, without its ending. */
  readonly entry: string;
  /** Whose settings stand beside the bundle. */
  readonly deployment: Pick<Deployment, 'settings'>;
  /** Encrypts the function's own log. */
  readonly logKey: IKey;
  readonly timeout: Duration;
  readonly memoryMiB: number;
  /**
   * How much of the memory its objects may take.
   * @default what Node.js takes by itself, a quarter of it
   */
  readonly heapMiB?: number;
  readonly environment: Readonly<Record<string, string>>;
  /**
   * How long the function's own log is kept; it holds no resident's data.
   * @default RetentionDays.ONE_YEAR
   */
  readonly logRetention?: RetentionDays;
  /** All that the function may do, beside writing its own log. */
  readonly may: readonly PolicyStatement[];
}

/** A Lambda function of Sekisho: one bundle with its settings, one log, one list of rights. */
export class SekishoFunction extends Construct {
  readonly handler: NodejsFunction;
  readonly role: Role;
  /** Whatever calls the function by itself must wait for its rights. */
  readonly rights: ManagedPolicy;

  constructor(scope: Construct, id: string, props: FunctionProps) {
    super(scope, id);
    assertInJapan(this);
    const logGroup = new LogGroup(this, 'Log', {
      encryptionKey: props.logKey,
      retention: props.logRetention ?? RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    const writeLog = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    });
    this.rights = new ManagedPolicy(this, 'Rights', {
      roles: [this.role],
      statements: [writeLog, ...props.may],
    });
    this.handler = new NodejsFunction(this, 'Handler', {
      entry: `${projectFolder}functions/${props.entry}.ts`,
      projectRoot: projectFolder,
      depsLockFilePath: `${projectFolder}package-lock.json`,
      // Rights stand in one list above: what constructs would add by themselves is left out.
      role: this.role.withoutPolicyUpdates(),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memoryMiB,
      logGroup,
      environment: {
        ...props.environment,
        POWERTOOLS_SERVICE_NAME: props.entry,
        POWERTOOLS_METRICS_NAMESPACE: 'Sekisho',
        NODE_OPTIONS: nodeOptions(props.heapMiB),
      },
      bundling: bundlingWith(props.deployment.settings),
    });
    acknowledge(this.handler, {
      'NIST.800.53.R5-LambdaConcurrency':
        'A reserve would be taken from the whole account; the queue bounds how many run at once.',
      'NIST.800.53.R5-LambdaDLQ':
        'What fails is kept where it came from: the queue has dead letters, the clock asks again.',
      'NIST.800.53.R5-LambdaInsideVPC':
        'It calls AWS services alone, over TLS and by its role; `network` stands it in a VPC.',
    });
  }
}

function nodeOptions(heapMiB: number | undefined): string {
  return [
    '--enable-source-maps',
    ...(heapMiB === undefined
      ? [`--max-semi-space-size=${limits.semiSpaceMegabytes}`]
      : [
          `--max-semi-space-size=${limits.scoringSemiSpaceMegabytes}`,
          `--max-old-space-size=${heapMiB}`,
        ]),
  ].join(' ');
}

const credentialsElsewhere = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/token-providers',
  '@smithy/credential-provider-imds',
];

function bundlingWith(settings: string) {
  return {
    format: OutputFormat.ESM,
    mainFields: ['module', 'main'],
    minify: true,
    sourceMap: true,
    sourcesContent: false,
    target: 'node24',
    // The construct's own `charset` is not passed on (2.276): Japanese would be escaped, twice as long.
    esbuildArgs: { '--charset': 'utf8' },
    // The SDK is in the bundle, so that what was tested is what runs; but for its ways to find
    // credentials elsewhere than in Lambda's environment, which it loads only when it needs them.
    externalModules: [...credentialsElsewhere, ...loadedLater],
    // Libraries in CommonJS inside the bundle call `require` for Node's own modules.
    banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
    commandHooks: {
      beforeBundling: () => [],
      beforeInstall: () => [],
      afterBundling: (_input: string, output: string) => [
        `"${process.execPath}" "${projectFolder}infra/bundle-beside.ts" "${settings}" "${output}"`,
      ],
    },
  };
}
