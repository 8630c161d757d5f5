import { say } from '../../shared/whole-language.ts';
import { assumptions } from './assumptions.ts';
import { incidentKinds } from './incidents/registry.ts';
import type { CityFigures, SimulationPlan } from './simulate.ts';

/** `assumptions.md`: what the author assumed and what this city holds, Japanese then English. */
export function describeCity(plan: SimulationPlan, figures: CityFigures): string {
  const text = say((c, language) => {
    const words = c.simulation;
    const kinds = incidentKinds.map(({ id, measure, doses }) => {
      const inOrder = doses.toSorted((one, other) => one - other);
      return `${id}: ${measure[language]} (${inOrder.join(', ')})`;
    });
    return [
      `## ${words.title}`,
      words.introduction,
      section(words.headings.city, words.city({ ...plan, ...figures })),
      section(words.headings.files, words.files(figures)),
      section(words.headings.assumptions, words.assumptions(assumptions)),
      section(words.headings.incidents, [...words.incidents(assumptions), ...kinds]),
    ].join('\n\n');
  });
  return `# sekisho simulate\n\n${text.ja}\n\n${text.en}\n`;
}

function section(heading: string, sentences: readonly string[]): string {
  return `### ${heading}\n\n${sentences.map((sentence) => `- ${sentence}`).join('\n')}`;
}
