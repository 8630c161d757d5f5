import type { Text } from '../../shared/language.ts';
import { type IngestReport, ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import type { FileManifest, LogFile } from '../../shared/ports.ts';
import { say } from '../../shared/whole-language.ts';
import { guarded } from './disk-guard.ts';

/** What became of a file that was offered to the pipeline. */
export type Intake =
  | { readonly kind: 'taken'; readonly report: IngestReport }
  /** The file could not be opened or read from the disk; its neighbours are not concerned. */
  | { readonly kind: 'not-opened'; readonly text: Text };

/** Runs the pipeline over one file. Throws what is neither the file's nor the disk's fault. */
export async function takeIn(
  file: LogFile,
  pipeline: Pipeline,
  take: (file: LogFile, pipeline: Pipeline) => Promise<IngestReport> = ingestFile,
): Promise<Intake> {
  const guard = guarded(file);
  try {
    return { kind: 'taken', report: await take(guard.file, pipeline) };
  } catch (error) {
    const text = guard.explain(error);
    if (text === null) throw error;
    return { kind: 'not-opened', text };
  }
}

/** One sentence for one file. */
export function sentenceOf(intake: Intake): Text {
  if (intake.kind === 'not-opened') return intake.text;
  const { manifest, duplicate, couldBe } = intake.report;
  const { name, source, accepted, rejected, reason } = manifest;
  if (reason !== null) return reason;
  if (accepted + rejected === 0) return say((c) => c.reading.emptyFile(name));
  if (duplicate) return say((c) => c.command.fileKnown(name));
  return say((c) => {
    const read = c.command.fileRead(name, source ?? '', accepted, rejected);
    return couldBe === null ? read : `${read} ${c.reading.couldBeEucJp(name)}`;
  });
}

/** Figures over the files of one run. */
export interface IntakeTotals {
  readonly files: number;
  readonly duplicate: number;
  /** Files that could not be read, by the disk or by their source's format. */
  readonly unreadable: number;
  /** Files that no source claims. */
  readonly unmatched: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** Adds up a run. A file that was known already adds no lines again. */
export function totalsOf(intakes: readonly Intake[]): IntakeTotals {
  const manifests = intakes.flatMap((one) => (one.kind === 'taken' ? [one.report.manifest] : []));
  const fresh = intakes.flatMap((one) =>
    one.kind === 'taken' && !one.report.duplicate ? [one.report.manifest] : [],
  );
  const unmatched = manifests.filter(isUnmatched).length;
  const unreadable = manifests.filter(({ status }) => status === 'unreadable').length - unmatched;
  return {
    files: intakes.length,
    duplicate: manifests.length - fresh.length,
    unreadable: unreadable + (intakes.length - manifests.length),
    unmatched,
    accepted: fresh.reduce((sum, { accepted }) => sum + accepted, 0),
    rejected: fresh.reduce((sum, { rejected }) => sum + rejected, 0),
  };
}

function isUnmatched({ status, source }: FileManifest): boolean {
  return status === 'unreadable' && source === null;
}
