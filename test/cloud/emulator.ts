import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { suiteFolder, virtualEnvironment } from './python-packages.ts';

const worker = process.env['VITEST_POOL_ID'];
/** Everything that is written: outside version control, and for each worker of the suite by itself. */
export const outputFolder = join(suiteFolder, worker === undefined ? '' : `worker-${worker}`);

/** The account and region that the emulator plays. */
export const account = '000000000000';
export const region = 'ap-northeast-1';

/** An AWS that runs on this machine alone. */
export interface Emulator {
  /** What makes the SDK and the CDK talk to it and to nothing else. */
  readonly environment: Readonly<Record<string, string>>;
  /** The same for clients of the SDK in this process. */
  readonly client: {
    readonly endpoint: string;
    readonly region: string;
    readonly requestHandler: { readonly httpsAgent: Agent };
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  /** All lines that the functions have logged so far. */
  functionLog(): string;
  stop(): Promise<void>;
}

/** Starts MiniStack on a free port of the loopback; its log stands in the output folder. */
export async function startEmulator(): Promise<Emulator> {
  const program = join(virtualEnvironment(), 'bin', 'ministack');
  const port = await freePort();
  const endpoint = `https://127.0.0.1:${port}`;
  const temporary = join(outputFolder, 'tmp');
  const certificate = join(temporary, 'ministack-tls', 'server.crt');
  const environment = environmentFor(endpoint, certificate);
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  // The emulator's own scripts are CommonJS; without this they would take after the project.
  writeFileSync(join(temporary, 'package.json'), '{"type":"commonjs"}');
  const logFile = join(outputFolder, 'ministack.log');
  const log = openSync(logFile, 'w');
  const child = spawn(program, {
    cwd: temporary,
    stdio: ['ignore', log, log],
    env: {
      ...environment,
      // Lambda functions run under the same Node as this test.
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      TMPDIR: temporary,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      IOT_MTLS_ENABLED: '0',
      LAMBDA_EXECUTOR: 'local',
      MINISTACK_REGION: region,
      // Rights are enforced, and what is refused without TLS is refused.
      AUTH: 'true',
      USE_SSL: '1',
    },
  });
  await listening(port, child);
  const requestHandler = { httpsAgent: new Agent({ ca: readFileSync(certificate) }) };
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment;
  const credentials = { accessKeyId, secretAccessKey };
  const client = { endpoint, region, credentials, requestHandler };
  return {
    environment,
    client,
    functionLog: () =>
      readFileSync(logFile, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .join('\n'),
    stop: () => stopped(child),
  };
}

function environmentFor(endpoint: string, certificate: string) {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    // A key of its own for every run: the CDK remembers accounts by key.
    AWS_ACCESS_KEY_ID: `SEKISHO${randomBytes(6).toString('hex').toUpperCase()}`,
    AWS_SECRET_ACCESS_KEY: 'emulated',
    AWS_EC2_METADATA_DISABLED: 'true',
    NODE_EXTRA_CA_CERTS: certificate,
    // Whatever would leave this machine meets a closed door.
    HTTP_PROXY: 'http://127.0.0.1:9',
    HTTPS_PROXY: 'http://127.0.0.1:9',
    NO_PROXY: '127.0.0.1,localhost',
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no port.'));
      });
    });
  });
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`MiniStack ended with ${child.exitCode}.`);
    if (await connects(port)) return;
    await pause(100);
  }
  throw new Error('MiniStack did not answer within 30 seconds.');
}

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() !== null));
    socket.once('error', () => resolve(false));
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(killer);
}
