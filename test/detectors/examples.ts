import type { DetectorExamples } from '../../shared/detectors/detector.ts';
import { detectors } from '../../shared/detectors/registry.ts';

const all = new Map<string, ReturnType<DetectorExamples>>();
for (const { id } of detectors) {
  const file = new URL(`../../shared/detectors/${id}.ts`, import.meta.url);
  const { examples }: { readonly examples: DetectorExamples } = await import(file.href);
  all.set(id, examples());
}

/** The examples of a detector, by part. Throws where there is no such detector. */
export function examplesOf(id: string): ReturnType<DetectorExamples> {
  const examples = all.get(id);
  if (examples === undefined) throw new Error(`There is no detector ${id}.`);
  return examples;
}
