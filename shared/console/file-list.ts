import type { FileManifest, ManifestStore } from '../ports.ts';
import type { Source } from '../settings/settings.ts';
import { needsAttention, type ReadingSummary, summarise } from './reading-summary.ts';

/** What was read, for one page of the list of files. */
export interface FileListing {
  readonly total: ReadingSummary;
  readonly bySource: readonly { readonly source: Source; readonly summary: ReadingSummary }[];
  readonly files: readonly FileManifest[];
  /** Counts from 1, never beyond `pages`. */
  readonly page: number;
  readonly pages: number;
}

const filesPerPage = 200;

/** Every manifest is counted; one page of them is shown. */
export async function listFiles(
  manifests: Pick<ManifestStore, 'all'>,
  sources: readonly Source[],
  only: 'attention' | null,
  askedPage: number,
): Promise<FileListing> {
  const all = await Array.fromAsync(manifests.all());
  const shown = only === null ? all : all.filter(needsAttention);
  const pages = Math.max(1, Math.ceil(shown.length / filesPerPage));
  const page = Math.min(askedPage, pages);
  return {
    total: summarise(all),
    bySource: sources.map((source) => ({
      source,
      summary: summarise(all.filter((file) => file.source === source.id)),
    })),
    files: shown.slice((page - 1) * filesPerPage, page * filesPerPage),
    page,
    pages,
  };
}
