import type {
  CaseStore,
  FileManifest,
  HistoryStore,
  LogFile,
  ManifestStore,
  Messenger,
  Meter,
  Quarantine,
} from './ports.ts';
import type { Settings } from './settings/settings.ts';

/**
 * upload → read → explain → fold → judge → case → escalate, on one page.
 *
 * `ingestFile` is called once for each log object, by the Lambda function and by the command line
 * alike. Every step is safe to repeat: contributions are keyed by content, day vectors and cases
 * are functions of them, and the manifest is written last.
 */
export interface Pipeline {
  readonly settings: Settings;
  readonly history: HistoryStore;
  readonly manifests: ManifestStore;
  readonly quarantine: Quarantine;
  readonly cases: CaseStore;
  readonly messenger: Messenger;
  readonly meter: Meter;
  /** Secret of the deployment, 32 bytes, that keys the hashes of subjects. */
  readonly subjectKey: Uint8Array;
  /** The instant, ms since 1970. Only the action log and the clocks see it, never the facts. */
  readonly now: () => number;
}

export interface IngestReport {
  readonly manifest: FileManifest;
  /** The content was known already: nothing was done again. */
  readonly duplicate: boolean;
  /** Ids of cases that were opened or whose facts changed. */
  readonly cases: readonly string[];
}

export type IngestFile = (file: LogFile, pipeline: Pipeline) => Promise<IngestReport>;
