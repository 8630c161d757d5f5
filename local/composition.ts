import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DeliveryBook } from '../shared/adapters/local/delivery-book.ts';
import { linkKeyFile } from '../shared/adapters/local/link-key-file.ts';
import { outboxMessenger } from '../shared/adapters/local/outbox.ts';
import { quarantineFolder } from '../shared/adapters/local/quarantine-folder.ts';
import { openSqliteStore } from '../shared/adapters/local/sqlite-store.ts';
import { keptSubjectKeys, subjectKeysIn } from '../shared/adapters/local/subject-keys-folder.ts';
import { CallError } from '../shared/errors.ts';
import type { SubjectKeys } from '../shared/history/key-rotation.ts';
import type { Pipeline } from '../shared/pipeline.ts';
import type { ContainmentReceiver, Journal, Meter } from '../shared/ports.ts';
import type { Settings } from '../shared/settings/settings.ts';
import type { StatementRequest } from '../shared/statements/request.ts';
import type { UnmaskingEntry } from '../shared/unmasking/entry.ts';
import type { SettingsChange } from '../shared/watching/settings-change.ts';
import { say } from '../shared/whole-language.ts';
import { openContainment } from './containment.ts';

/** A pipeline over one machine's stores, to be closed at the end. */
export interface OpenState extends Pipeline {
  /** What became of each alert on each channel. */
  readonly deliveries: DeliveryBook;
  /** Who asked of the history. */
  readonly statements: Journal<StatementRequest>;
  /** Who asked to see the residents of cases, who agreed and who looked. */
  readonly unmasking: Journal<UnmaskingEntry>;
  /** What changed in the settings. */
  readonly settingsChanges: Journal<SettingsChange>;
  /** Hands orders to the town's own automation; left out: nothing is sent. */
  readonly containment?: ContainmentReceiver;
  close(): void;
}

export interface StateOptions {
  /** The instant, ms since 1970. */
  readonly now: () => number;
}

/**
 * Opens the state folder, and makes it where it is missing: `sekisho.sqlite` (history, manifests,
 * cases), `quarantine/`, `outbox/` and the keys that hash subjects and sign links. Several processes
 * may have it open at once. Alerts go to the outbox; see `sending-state.ts` for the other channels.
 */
export async function openState(
  stateFolder: string,
  settings: Settings,
  { now }: StateOptions,
): Promise<OpenState> {
  makeStateFolder(stateFolder);
  const subjectKeys = await subjectKeysIn(stateFolder);
  const linkKey = await linkKeyFile(join(stateFolder, 'link.key'));
  const store = openSqliteStore(join(stateFolder, 'sekisho.sqlite'));
  return {
    ...store,
    settings,
    quarantine: quarantineFolder(join(stateFolder, 'quarantine')),
    messenger: outboxMessenger(join(stateFolder, 'outbox'), now),
    containment: openContainment(stateFolder, settings, now),
    meter: silentMeter,
    ...subjectKeys,
    linkKey,
    now,
  };
}

/** Makes the folder where it is missing. Throws a `CallError` where that, or writing, is not allowed. */
export function makeStateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new CallError(
      say((c) => c.command.stateNotUsable(folder, message)),
      { cause },
    );
  }
}

/**
 * A state that begins empty and sends nothing, for reading history: in memory, or in the folder
 * `replay` of a state folder where that would be too large. Rejected lines are only counted.
 */
export async function openReplay(
  stateFolder: string | null,
  settings: Settings,
  now: () => number,
): Promise<OpenState> {
  const folder = stateFolder === null ? null : emptyReplayFolder(stateFolder);
  const store = openSqliteStore(folder === null ? ':memory:' : join(folder, 'sekisho.sqlite'));
  return {
    ...store,
    close() {
      store.close();
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
    settings,
    quarantine: { put: async () => undefined },
    messenger: { send: async () => undefined },
    meter: silentMeter,
    ...(await replayKey(stateFolder)),
    now,
  };
}

/**
 * Residents are hashed as in the operation whose state is named, so that cases about a resident have
 * the same ids; where there is none, by a key that is no secret, so that every replay gives the same
 * bytes. What it keeps is gone when it ends.
 */
async function replayKey(stateFolder: string | null): Promise<SubjectKeys> {
  const kept = stateFolder === null ? null : await keptSubjectKeys(stateFolder);
  return kept ?? { subjectKey: createHash('sha256').update('sekisho replay').digest() };
}

function emptyReplayFolder(stateFolder: string): string {
  const folder = join(stateFolder, 'replay');
  makeStateFolder(stateFolder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}

/** On one machine the summaries of the commands say what the metrics say in the cloud. */
const silentMeter: Meter = { count: () => undefined };
