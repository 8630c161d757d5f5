import type { Settings } from '../settings/settings.ts';
import type { SettingsPorts } from '../watching/note-settings.ts';
import type { FileSet } from './file-set.ts';

/** A file as it was uploaded last. */
export interface UploadedFile {
  readonly name: string;
  /** Tells it from every other upload of that name. */
  readonly stamp: string;
  /** When it came, ms since 1970. */
  readonly at: number;
  readonly bytes: number;
}

/** Where settings are uploaded to. */
export interface SettingsUploads {
  /** The files that stand there now, sorted by name. */
  list(): Promise<readonly UploadedFile[]>;
  /** null: it is there no more. */
  read(name: string): Promise<Uint8Array | null>;
}

/** What came to be in force, kept for ever under its own digest (SHA-256 in hexadecimal). */
export interface SettingsSets {
  /** Keeps exactly these files; the same again changes nothing. */
  keepFiles(files: FileSet): Promise<string>;
  files(digest: string): Promise<FileSet>;
  /** Keeps settings as they were read from files; the same again changes nothing. */
  keepSettings(settings: Settings): Promise<string>;
}

/** Which settings are in force. */
export interface SettingsPointer {
  /** Counts from 1; a move replaces exactly the revision before it. */
  readonly revision: number;
  /** Digest of the files. */
  readonly files: string;
  /** Digest of the settings that were read from them. */
  readonly settings: string;
  /** The deployment that they fit. */
  readonly deployment: string;
  /** Every name that was ever uploaded, sorted: these files come from the uploads. */
  readonly uploaded: readonly string[];
  /** Which uploads have been dealt with, whether they count or not. Empty: they are being. */
  readonly seen: string;
  /** Files whose newer state does not count, sorted. */
  readonly refused: readonly string[];
  /** When these files came to be in force, ms since 1970. */
  readonly at: number;
}

/** Where the pointer stands. */
export interface SettingsPointerStore {
  /**
   * Strongly consistent. null: none was ever put, and the settings of the deployment are in force.
   */
  read(): Promise<SettingsPointer | null>;
  /** False: the stored revision is not `pointer.revision - 1`; read again. */
  move(pointer: SettingsPointer): Promise<boolean>;
}

/** What a deployment brings along. */
export interface DeployedSettings {
  /** Tells it from deployments with other settings. */
  readonly id: string;
  readonly files: FileSet;
  readonly settings: Settings;
}

/** What taking in settings works with. */
export interface IntakePorts extends Omit<SettingsPorts, 'settings'> {
  readonly uploads: SettingsUploads;
  readonly sets: SettingsSets;
  readonly pointer: SettingsPointerStore;
  readonly deployed: DeployedSettings;
  /** Makes settings complete with what the deployment knows, such as the address of links. */
  readonly complete: (settings: Settings) => Settings;
}
