import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

/** Types for which the emulator refuses a template, each with what stands in for them. */
const unknownToEmulator: ReadonlyMap<string, string> = new Map([
  ['AWS::Athena::NamedQuery', 'test/archive runs their SQL over archived files, by DuckDB'],
  ['AWS::Budgets::Budget', 'test/infra/watch.test.ts holds it'],
  ['AWS::CloudWatch::CompositeAlarm', 'test/infra/watch.test.ts holds its rule and its receivers'],
]);

/** Takes resources of those types out of a template file. */
export function leaveOutUnknown(template: string): void {
  const { Resources, ...rest } = wholeTemplate.parse(JSON.parse(readFileSync(template, 'utf8')));
  const known = Object.entries(Resources).filter(([, { Type }]) => !unknownToEmulator.has(Type));
  writeFileSync(template, JSON.stringify({ ...rest, Resources: Object.fromEntries(known) }));
}

const wholeTemplate = z.looseObject({
  Resources: z.record(z.string(), z.looseObject({ Type: z.string() })),
});
