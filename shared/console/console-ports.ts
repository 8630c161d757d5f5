import type { CaseStore, ManifestStore } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';

/** What the console works with. It writes one thing: who opened a draft. */
export interface ConsolePorts {
  readonly cases: Pick<CaseStore, 'read' | 'list' | 'append'>;
  readonly settings: Settings;
  /** The instant, ms since 1970. */
  readonly now: () => number;
  /** Without it the page of read files is left out. */
  readonly manifests?: Pick<ManifestStore, 'all'>;
  /** Told of what a reader is not: why a page could not be made. */
  readonly onFailure?: (error: Error) => void;
}
