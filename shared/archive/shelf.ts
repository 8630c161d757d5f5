/** What is noted of a log that was written to the archive. */
export interface ArchivedLog {
  readonly source: string;
  /** SHA-256 of the log as uploaded (of an archive's member: as unpacked). */
  readonly sha256: string;
  /** Digest of all that its rows depend on beside its bytes; with another it is written again. */
  readonly writtenWith: string;
  /** False from before its first file is put there until the last one is. */
  readonly isWhole: boolean;
  /** The names of all files that may hold rows of it. */
  readonly files: readonly string[];
}

/** Where the archive stands. */
export interface ArchiveShelf {
  /** null: nothing of this log was ever written. */
  noted(source: string, sha256: string): Promise<ArchivedLog | null>;
  /** Replaces what is noted of the same log. */
  note(log: ArchivedLog): Promise<void>;
  /** Puts a file there under its name, `date=2026-05-11/source=juki/…`; the last one counts. */
  put(name: string, bytes: Uint8Array): Promise<void>;
}
