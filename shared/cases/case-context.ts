import { detectorById } from '../detectors/registry.ts';
import { BrokenPromiseError } from '../errors.ts';
import type { Judge } from '../judging.ts';
import { sameInEveryLanguage } from '../language.ts';
import type { Pipeline } from '../pipeline.ts';
import type { ManifestStore } from '../ports.ts';
import type { CaseContext, DatedFinding } from './assemble.ts';

/** What the assembling of these findings into cases must know beside them. */
export async function caseContextOf(
  findings: readonly DatedFinding[],
  judge: Judge,
  { settings, manifests }: Pick<Pipeline, 'settings' | 'manifests'>,
): Promise<CaseContext> {
  return {
    detector: (id) => detectorById(id) ?? noDetector(id),
    workingDaysBetween: (from, until) => judge.calendar.workingDaysBetween(from, until, null),
    systems: settings.systems,
    fileName: await fileNames(findings, manifests),
  };
}

/** Names of the files that the findings show; of several names, the smallest. */
async function fileNames(
  findings: readonly DatedFinding[],
  manifests: ManifestStore,
): Promise<(sha256: string) => string> {
  const shown = new Set(findings.flatMap(({ finding }) => finding.events.map((one) => one.file)));
  const names = new Map<string, string>();
  for (const sha256 of shown) {
    const [first] = await manifests.ofContent(sha256);
    if (first !== undefined) names.set(sha256, first.name);
  }
  return (sha256) => names.get(sha256) ?? sha256;
}

function noDetector(id: string): never {
  throw new BrokenPromiseError(sameInEveryLanguage(`No detector is called ${id}.`));
}
