/** A folder of configuration files, read once; an adapter stands behind it. */
export interface SettingsFolder {
  /** Names of the files directly in the folder, in any order; folders in it are not listed. */
  names(): readonly string[];
  /** The bytes of a file; null: it is not there. */
  read(name: string): Uint8Array | null;
}
