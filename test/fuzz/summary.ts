import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Failure, FuzzReport } from './fuzz.ts';

const folder = fileURLToPath(new URL('../.output/fuzz/', import.meta.url));

/** Prints what the threads of a run found out; false: something was. Keeps the files that failed. */
export function printSummary(results: readonly (FuzzReport | Failure)[], seconds: number): boolean {
  const reports = results.filter((it) => 'inputs' in it);
  const failures = results.flatMap((it) => ('inputs' in it ? it.failures : [it]));
  const formats = new Map<string, number>();
  for (const [format, inputs] of reports.flatMap((it) => [...it.inputsOf])) {
    formats.set(format, (formats.get(format) ?? 0) + inputs);
  }
  const inputs = reports.reduce((total, it) => total + it.inputs, 0);
  const work = reports.reduce((total, it) => total + it.workMilliseconds, 0) / 1_000;
  const outcomes = reports.reduce((total, it) => total + it.outcomes, 0);
  const slowest = reports
    .map((it) => it.slowest)
    .sort((a, b) => b.milliseconds - a.milliseconds)[0];
  const peak = Math.max(...reports.map((it) => it.peakMegabytes));

  console.table(
    Object.fromEntries([...formats].map(([format, count]) => [format, { inputs: count }])),
  );
  console.log(`inputs            ${inputs} (each read whole and in pieces)`);
  console.log(
    `time              ${Math.round(seconds)} s, ${Math.round(inputs / seconds)} inputs/s`,
  );
  console.log(
    `work of reading   ${Math.round(work)} s, ${Math.round(inputs / work)} inputs for each second of it`,
  );
  console.log(`kinds of outcome  ${outcomes}`);
  console.log(
    `slowest input     ${Math.round(slowest?.milliseconds ?? 0)} ms (${slowest?.format}, ${slowest?.bytes} bytes)`,
  );
  console.log(`heap of a thread  ${Math.round(peak)} MB at most`);
  console.log(`failures          ${failures.length}`);
  if (failures.length > 0) mkdirSync(folder, { recursive: true });
  for (const [index, { format, problem, bytes }] of failures.entries()) {
    const path = `${folder}${index}-${format.replaceAll(' ', '-')}`;
    writeFileSync(path, bytes);
    console.log(`- ${format}: ${problem}\n  kept as ${path}`);
  }
  return failures.length === 0;
}
