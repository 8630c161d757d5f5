/** One key of the settings that has changed. Contacts stand here as digests only. */
export interface ChangedKey {
  /** The file of the configuration folder that it stands in. */
  readonly file: string;
  /** Its way through the file: `organisation.language`, `sources[juki].cadence`. */
  readonly key: string;
  /** As shown to people; null: it was not there. */
  readonly before: string | null;
  readonly after: string | null;
  /** Whether it lets more pass than before: see `laxer.ts`. */
  readonly laxer: boolean;
}

/** An entry of the append-only record of the settings: which ones came to hold, and what changed. */
export interface SettingsChange {
  /** Counts from 1 without gaps; the first one says what held at the beginning. */
  readonly sequence: number;
  /** When it was noticed, ms since 1970. */
  readonly at: number;
  /** Who started the work that noticed it: an account, one of the operating system, a deployment. */
  readonly by: string;
  /** SHA-256 over the snapshot, in hexadecimal. */
  readonly digest: string;
  /** Every key with its value as shown to people: see `snapshot.ts`. */
  readonly snapshot: Readonly<Record<string, string>>;
  readonly changes: readonly ChangedKey[];
}
