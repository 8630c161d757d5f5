import { BrokenPromiseError } from '../errors.ts';
import { sameInEveryLanguage } from '../language.ts';
import { limits } from '../limits.ts';
import { digestOf } from '../watching/digest.ts';
import { tellOnce } from '../watching/tell-once.ts';
import { newerFiles } from './newer-files.ts';
import { noteInForce } from './note-in-force.ts';
import type { IntakePorts, SettingsPointer, UploadedFile } from './ports.ts';
import { refusedFacts } from './refused-facts.ts';
import { type TakenFiles, takeNewer } from './take-newer.ts';

/** What taking in settings came to. */
export interface TakenIn {
  /** Digest of the settings that are in force now; null: those of the deployment. */
  readonly inForce: string | null;
  /** Whether there was anything to do. */
  readonly isChanged: boolean;
  /** Files whose newer state does not count, sorted. */
  readonly refused: readonly string[];
}

/**
 * Brings into force what stands among the uploads, as far as it is sound; what is refused and
 * what changes is told. It looks at what stands there now, whatever called it: events that come
 * twice, late or out of order change nothing. Of several workers at once each sees the work of
 * the other, or begins again. With `isAnew` also what has been dealt with is read again, by this
 * release and for this deployment. `now` is ms since 1970.
 */
export async function takeInSettings(
  ports: IntakePorts,
  isAnew: boolean,
  now: number,
): Promise<TakenIn> {
  for (let attempt = 0; attempt < limits.conditionalAttemptsMax; attempt += 1) {
    const done = await takeInOnce(ports, isAnew, now);
    if (done !== null) return done;
  }
  throw new BrokenPromiseError(
    sameInEveryLanguage('Settings could not be taken in: others were always first.'),
  );
}

/** null: another worker was first. */
async function takeInOnce(
  ports: IntakePorts,
  isAnew: boolean,
  now: number,
): Promise<TakenIn | null> {
  const { pointer, uploads, deployed } = ports;
  const before = await pointer.read();
  const listed = await uploads.list();
  if (before === null && listed.length === 0)
    return { inForce: null, isChanged: false, refused: [] };
  const standing = digestOf(JSON.stringify(listed));
  const seen = `${standing} ${deployed.id}`;
  if (before?.seen === seen && !isAnew) {
    return { inForce: before.settings, isChanged: false, refused: before.refused };
  }
  const uploaded = [
    ...new Set([...(before?.uploaded ?? []), ...listed.map(({ name }) => name)]),
  ].sort();
  const taken = await soundFiles(ports, before, listed, uploaded);
  const inForce = await putInForce(ports, before, taken, uploaded, now);
  if (inForce === null) return null;
  const by = before?.seen.startsWith(standing) ? 'deployment' : 'upload';
  if (!(await tell(ports, inForce, taken, listed, by, now))) return null;
  const dealtWith = { ...inForce, revision: inForce.revision + 1, seen, refused: taken.refused };
  if (inForce.seen !== seen && !(await pointer.move(dealtWith))) return null;
  return { inForce: inForce.settings, isChanged: true, refused: taken.refused };
}

/**
 * Where the last good files fit neither this release nor this deployment, its own take their
 * place.
 */
async function soundFiles(
  { sets, uploads, deployed }: IntakePorts,
  before: SettingsPointer | null,
  listed: readonly UploadedFile[],
  uploaded: readonly string[],
): Promise<TakenFiles> {
  const lastGood = before === null ? deployed.files : await sets.files(before.files);
  const { newer, mistakes } = await newerFiles(lastGood, deployed.files, listed, uploaded, uploads);
  const taken =
    takeNewer(lastGood, newer, deployed.settings) ??
    takeNewer(deployed.files, newer, deployed.settings);
  if (taken === null) {
    throw new BrokenPromiseError(
      sameInEveryLanguage('The settings of the deployment are unsound.'),
    );
  }
  const refused = [...new Set([...taken.refused, ...mistakes.map(({ file }) => file)])].sort();
  return { ...taken, refused, mistakes: [...mistakes, ...taken.mistakes] };
}

/** The pointer that now holds; null: another worker moved it first. */
async function putInForce(
  { sets, pointer, deployed }: IntakePorts,
  before: SettingsPointer | null,
  taken: TakenFiles,
  uploaded: readonly string[],
  now: number,
): Promise<SettingsPointer | null> {
  const files = await sets.keepFiles(taken.files);
  const settings = await sets.keepSettings(taken.settings);
  const next: SettingsPointer = {
    revision: (before?.revision ?? 0) + 1,
    files,
    settings,
    deployment: deployed.id,
    uploaded,
    seen: '',
    refused: before?.refused ?? [],
    at: before?.files === files ? before.at : now,
  };
  const isInForce =
    before?.files === files &&
    before.settings === settings &&
    before.deployment === deployed.id &&
    before.uploaded.length === uploaded.length;
  if (isInForce) return before;
  return (await pointer.move(next)) ? next : null;
}

/** Tells what changed and what was refused. False: other settings are in force by now. */
async function tell(
  ports: IntakePorts,
  inForce: SettingsPointer,
  taken: TakenFiles,
  listed: readonly UploadedFile[],
  by: string,
  now: number,
): Promise<boolean> {
  const settings = ports.complete(taken.settings);
  const own = { ...ports, settings };
  const isInForce = async () => (await ports.pointer.read())?.settings === inForce.settings;
  if (!(await noteInForce(own, isInForce, by, now))) return false;
  const states = taken.refused.map((name) => listed.find((one) => one.name === name));
  const stamps = states.map((state) => state?.stamp ?? 'absent');
  const at = Math.max(...states.map((state) => state?.at ?? inForce.at));
  const facts = refusedFacts({ ...taken, stamps, at }, settings.organisation.timeZone);
  if (facts !== null) await tellOnce(facts, own, now);
  return true;
}
