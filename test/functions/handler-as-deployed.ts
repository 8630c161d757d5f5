import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import * as z from 'zod';
import { settingsFileName } from '../../functions/settings-file.ts';
import { loadedLater } from '../../infra/loaded-later.ts';
import { printSettings } from '../../shared/settings/printed-settings.ts';
import type { Settings } from '../../shared/settings/settings.ts';

/** What one call of a handler came to. */
export interface Called {
  readonly answer: unknown;
  /** What it wrote for CloudWatch to make metrics of, value by name. */
  readonly metrics: Readonly<Record<string, number>>;
  /** The dimensions of all of them. */
  readonly dimensions: readonly (readonly string[])[];
  /** Its log, and whatever else it said. */
  readonly printed: string;
}

const embedded = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.literal('Sekisho'),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string() })),
      }),
    ),
  }),
});
const result = z.object({ answer: z.unknown() });

/** A function of the stack, bundled with its settings as the stack does. */
export async function handlerAsDeployed(entry: string, settings: Settings) {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-handler-'));
  const bundle = join(folder, 'index.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL(`../../functions/${entry}.ts`, import.meta.url))],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    external: [...loadedLater],
    banner: {
      js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  writeFileSync(join(folder, settingsFileName), printSettings(settings));
  return {
    /** Calls it in a process of its own whose clock says `at`. */
    async call(event: unknown, at: number, environment: NodeJS.ProcessEnv): Promise<Called> {
      const script = `
        const begun = performance.now();
        Date.now = () => ${at} + Math.round(performance.now() - begun);
        const { handler } = await import(${JSON.stringify(bundle)});
        const context = { functionName: 'f', awsRequestId: 'r', getRemainingTimeInMillis: () => 60_000 };
        const answer = await handler(${JSON.stringify(event)}, context);
        process.stdout.write('\\n' + JSON.stringify({ answer: answer ?? null }));
      `;
      const { stdout, stderr } = await promisify(execFile)(
        process.execPath,
        ['--no-warnings', '--input-type=module', '--eval', script],
        {
          env: {
            ...environment,
            POWERTOOLS_SERVICE_NAME: entry,
            POWERTOOLS_METRICS_NAMESPACE: 'Sekisho',
          },
        },
      );
      return { ...read(stdout), printed: stdout + stderr };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function read(stdout: string): Omit<Called, 'printed'> {
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  const objects = lines.map((line): unknown => JSON.parse(line));
  const emitted = objects.flatMap((one) => embedded.safeParse(one).data ?? []);
  const directives = emitted.flatMap(({ _aws }) => _aws.CloudWatchMetrics);
  const named = directives.flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name));
  const countOf = (name: string) =>
    emitted.flatMap((one) => z.array(z.number()).or(z.number()).safeParse(one[name]).data ?? []);
  return {
    answer: result.parse(objects.at(-1)).answer,
    metrics: Object.fromEntries(
      named.map((name) => [name, countOf(name).reduce((sum, value) => sum + value, 0)]),
    ),
    dimensions: directives.flatMap(({ Dimensions }) => Dimensions),
  };
}
