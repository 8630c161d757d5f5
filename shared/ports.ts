import type { CaseAction, CaseFacts, CaseStatus } from './cases/case.ts';
import type { ContainmentAnswer } from './containment/deed.ts';
import type { ContainmentEvent } from './containment/event.ts';
import type { Batch } from './escalation/batch.ts';
import type { Contribution, SealMark, StoredDay } from './history/contribution.ts';
import type { SourceDay } from './history/source-day.ts';
import type { Text } from './language.ts';
import type { LogDay } from './log-day.ts';
import type { MetricName } from './metric-names.ts';
import type { Rejected } from './reading/sink.ts';
import type { Contact } from './settings/settings.ts';

/** A log object: its name as uploaded, and its bytes, which can be read more than once. */
export interface LogFile {
  /** Of a member of an archive `<archive>!/<member>`, see `reading/logs-in.ts`. */
  readonly name: string;
  /** The memory of a chunk may be used again once the next is asked for. */
  open(): AsyncIterable<Uint8Array>;
  /** Where the home of the file can seek in it; without it, `open` is read up to the place. */
  readonly randomAccess?: RandomAccess;
  /** Of a member of an archive: how it stands there. */
  readonly packed?: { readonly bytes: number; open(): AsyncIterable<Uint8Array> };
}

/** Reads a file from a place in it on. */
export interface RandomAccess {
  /** In bytes. */
  size(): Promise<number>;
  /** The bytes from `from` up to, but not with, the greater `until`, as far as there are any. */
  open(from: number, until: number): AsyncIterable<Uint8Array>;
}

/** What became of one log object. One manifest for each content and name. */
export interface FileManifest {
  /** SHA-256 of the object's bytes as uploaded, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly name: string;
  /** null: no source claims it. */
  readonly source: string | null;
  /** `reading` stands from before the first contribution is written until the file is done. */
  readonly status: 'reading' | 'read' | 'unreadable';
  /** Digest of the settings that it was read with; with others it is read again. Empty: none. */
  readonly readWith: string;
  /** By which secret of its deployment its residents were hashed; left out: by the first. */
  readonly keyGeneration?: number;
  /** Why it could not be read; null where it was. */
  readonly reason: Text | null;
  readonly accepted: number;
  readonly rejected: number;
  /** Lines that may be counted wrongly: see `FoldSummary.ambiguous` in `history/folder.ts`. */
  readonly ambiguous: number;
  /** First and last log day of its events; null where it holds none. */
  readonly from: LogDay | null;
  readonly until: LogDay | null;
}

/** Which files have been read. `read` is written last: a crash before it means reading again. */
export interface ManifestStore {
  /** Replaces the manifest of the same content and name. */
  put(manifest: FileManifest): Promise<void>;
  /** Every manifest of one content, sorted by name. */
  ofContent(sha256: string): Promise<readonly FileManifest[]>;
  /** Every manifest, sorted by name, then content. */
  all(): AsyncIterable<FileManifest>;
}

/** Where lines that could not be read are kept. Parts are numbered from 0 in file order. */
export interface Quarantine {
  /** Writing the same part again changes nothing. */
  put(sha256: string, part: number, file: string, rejected: readonly Rejected[]): Promise<void>;
}

/** Contributions and day vectors (detection, section 1). All reads are strongly consistent. */
export interface HistoryStore {
  /**
   * Contributions are immutable: writing the same again changes nothing. A file that is read again
   * with other settings replaces what it said of a staff-day before. Their bytes are good until this
   * resolves.
   */
  putContributions(contributions: readonly Contribution[]): Promise<void>;
  /** All contributions to one staff-day, sorted by file, source, part. */
  contributions(actor: string, logDay: LogDay): Promise<readonly Contribution[]>;
  /**
   * All of one actor from `from` to `until` (inclusive), sorted by log day, then likewise; they are
   * read as they are asked for, so that years of them take little memory.
   */
  contributionsBetween(actor: string, from: LogDay, until: LogDay): AsyncIterable<Contribution>;
  /**
   * Writes a day if the stored day still has the digest that was read (null: none was there).
   * False: another worker was first; read again and fold again.
   */
  putDay(day: StoredDay, replaces: string | null): Promise<boolean>;
  /** The actors that have a stored day on that log day, sorted. */
  staffOn(logDay: LogDay): Promise<readonly string[]>;
  /** The stored days of one actor from `from` to `until` (inclusive), sorted by log day. */
  days(actor: string, from: LogDay, until: LogDay): Promise<readonly StoredDay[]>;
  /** What these days are sealed under, likewise; much less than the days is read for it. */
  sealMarks(actor: string, from: LogDay, until: LogDay): Promise<readonly SealMark[]>;
}

/** What files say about their sources, day by day. Reads are strongly consistent. */
export interface SourceDayStore {
  /**
   * Source days are immutable: writing the same again changes nothing. A file that is read again
   * with other settings replaces what it said of the same source and log day before.
   */
  put(sourceDays: readonly SourceDay[]): Promise<void>;
  /** All of one source from `from` to `until` (inclusive), sorted by log day, then file. */
  of(source: string, from: LogDay, until: LogDay): Promise<readonly SourceDay[]>;
}

/** The latest facts of a case with its place in the lists. */
export interface CaseRecord {
  readonly facts: CaseFacts;
  /** Counts from 1; a write replaces exactly the revision before it. */
  readonly revision: number;
  readonly status: CaseStatus;
  /** When the clock must look at it next, ms since 1970; null: never. */
  readonly dueAt: number | null;
}

/** A case with everything that was done to it. */
export interface StoredCase {
  readonly record: CaseRecord;
  /** Append-only, in order of `sequence`. */
  readonly actions: readonly CaseAction[];
}

export type CaseQuery =
  | { readonly kind: 'all' }
  /** Sparse: only cases with `dueAt` at or before the instant, earliest first. */
  | { readonly kind: 'due'; readonly until: number };

/** One page of a list of cases. */
export interface CasePage {
  readonly records: readonly CaseRecord[];
  /** Pass it to read on; null: this was the last page. */
  readonly next: string | null;
}

/** Cases and their action logs. `read` is strongly consistent. */
export interface CaseStore {
  read(id: string): Promise<StoredCase | null>;
  /** False: the stored revision is not `record.revision - 1`; read again. */
  write(record: CaseRecord): Promise<boolean>;
  /** False: an action with this sequence number is already there; read again. */
  append(id: string, action: CaseAction): Promise<boolean>;
  /** `all` is sorted by `openedOn` (newest first), then id. At most `limits.casePageMax` a page. */
  list(query: CaseQuery, after: string | null): Promise<CasePage>;
}

/** What was sent to each addressee lately, and what waits to go out together. */
export interface BatchStore {
  /** Strongly consistent. null: there is none. */
  read(addressee: string): Promise<Batch | null>;
  /** False: the stored revision is not `batch.revision - 1`; read again. */
  write(batch: Batch): Promise<boolean>;
}

/** An entry of a journal. */
export interface Numbered {
  /** Counts from 1 without gaps. */
  readonly sequence: number;
}

/** An append-only record of the deployment: what stands in it is never changed or taken away. */
export interface Journal<Entry extends Numbered> {
  /** False: an entry with this sequence number is already there; read again. */
  append(entry: Entry): Promise<boolean>;
  /** The newest entry; null: there is none. Strongly consistent. */
  last(): Promise<Entry | null>;
  /** Every entry, in order of `sequence`. */
  all(): AsyncIterable<Entry>;
}

/** An alert on its way to one contact of one role. Complete in plain text. */
export interface OutgoingAlert {
  /** Stable: the same notice of the same step of the same case, or digest, has the same id. */
  readonly notice: string;
  /** null: it is a digest of several cases. */
  readonly caseId: string | null;
  readonly role: string;
  /** null: the post serves the whole organisation. */
  readonly section: string | null;
  /** `holder`, `deputy-1`, `deputy-2` …, joined with `-day` or `-night`. */
  readonly recipient: string;
  readonly severity: string;
  readonly to: Pick<Contact, 'name' | 'email' | 'sms' | 'https'>;
  readonly subject: string;
  readonly body: string;
  /** For text messages: at most `limits.smsCharactersMax` characters. */
  readonly short: string;
}

/** Sends alerts, at least once. Sending the same notice again is harmless. */
export interface Messenger {
  send(alert: OutgoingAlert): Promise<void>;
}

/** Hands orders to the town's own automation, at least once. */
export interface ContainmentReceiver {
  /** What it answers at once; null: it has it, and answers later. Sending it again is harmless. */
  request(event: ContainmentEvent): Promise<ContainmentAnswer | null>;
}

/** Counts for whoever operates Sekisho; never personal data. */
export interface Meter {
  count(name: MetricName, value: number): void;
}
