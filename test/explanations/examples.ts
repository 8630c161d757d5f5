import type { ExplanationExamples } from '../../shared/explanations/explanation.ts';
import { explanations } from '../../shared/explanations/registry.ts';

const all = new Map<string, ReturnType<ExplanationExamples>>();
for (const { id } of explanations) {
  const file = new URL(`../../shared/explanations/${id}.ts`, import.meta.url);
  const { examples }: { readonly examples: ExplanationExamples } = await import(file.href);
  all.set(id, examples());
}

/** The examples of an explanation. Throws where there is no such explanation. */
export function examplesOf(id: string): ReturnType<ExplanationExamples> {
  const examples = all.get(id);
  if (examples === undefined) throw new Error(`There is no explanation ${id}.`);
  return examples;
}
