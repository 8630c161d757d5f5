const benchmarks: Readonly<Record<string, () => Promise<{ run(): Promise<void> }>>> = {
  reading: () => import('./reading.ts'),
  memory: () => import('./memory.ts'),
  folding: () => import('./folding.ts'),
  ingest: () => import('./ingest.ts'),
  archive: () => import('./archive.ts'),
  burst: () => import('./intake/burst.ts'),
  'large-file': () => import('./intake/large-file.ts'),
  sealing: () => import('./sealing.ts'),
  detection: () => import('./detection.ts'),
  cost: () => import('./cost.ts'),
  latency: () => import('./latency.ts'),
};

const name = process.argv[2];
const load = name === undefined ? undefined : benchmarks[name];
if (load === undefined) {
  const names = Object.keys(benchmarks).join(', ');
  console.error(`npm run bench -- <name>: allowed are ${names}; given was ${name ?? 'none'}`);
  process.exitCode = 2;
} else {
  const { run } = await load();
  await run();
}
