import { detectorById } from '../detectors/registry.ts';
import type { PageContext } from './page-context.ts';

interface CaseLimitsProps {
  readonly context: PageContext;
  /** Ids of the detectors that fired. */
  readonly detectors: readonly string[];
}

/** What the case does not tell: in general, and by the rules that fired. */
export function CaseLimits({ context, detectors }: CaseLimitsProps) {
  const { sections, limits, limitsOfRule, alsoInnocent } = context.words.detail;
  return (
    <section aria-labelledby="heading-limits" class="panel">
      <h2 id="heading-limits">{sections.limits}</h2>
      <ul class="sentences">
        {limits.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {detectors.flatMap((id) => {
        const detector = detectorById(id);
        if (detector === undefined) return [];
        return [
          <h3>{limitsOfRule(context.read(detector.title))}</h3>,
          <p>{context.read(detector.doesNotSee)}</p>,
          <p>
            {alsoInnocent} {context.read(detector.knownFalsePositives)}
          </p>,
        ];
      })}
    </section>
  );
}
