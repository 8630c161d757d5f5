import { isDeepStrictEqual } from 'node:util';
import type { Deployed } from '../deployed.ts';
import type { LiveType, Target } from './property.ts';
import { resolved } from './resolve.ts';

/** What the comparison of the running services with the template came to. */
export interface Comparison {
  /** Dropped by the emulator's CloudFormation and set afterwards: `Resource.Property`. */
  readonly setAfterwards: readonly string[];
  /** Dropped, and still not there. */
  readonly missing: readonly string[];
  /** Nobody says how to look at it: neither compared nor excused. */
  readonly unseen: readonly string[];
  readonly compared: number;
}

/**
 * Every property of every resource of the template is looked up in the running service; what was
 * dropped is set through the service's own API and looked up again.
 */
export async function compareWithTemplate(
  deployed: Deployed,
  types: Readonly<Record<string, LiveType>>,
  excused: ReadonlyMap<string, string>,
): Promise<Comparison> {
  const setAfterwards: string[] = [];
  const missing: string[] = [];
  const unseen: string[] = [];
  let compared = 0;
  for (const [id, resource] of Object.entries(deployed.resources)) {
    const target: Target = {
      physicalId: deployed.physicalIds.get(id) ?? '',
      properties: Object.fromEntries(
        Object.entries(resource.Properties).map(([key, value]) => [key, resolved(value, deployed)]),
      ),
    };
    for (const [name, wanted] of Object.entries(target.properties)) {
      if (excused.has(name) || excused.has(resource.Type)) continue;
      const property = types[resource.Type]?.[name];
      const place = `${id}.${name}`;
      if (!property) {
        unseen.push(`${resource.Type} ${place}`);
        continue;
      }
      compared += 1;
      if (covers(await property.read(target).catch(absent), wanted)) continue;
      await property.set?.(target);
      const live = await property.read(target).catch(absent);
      if (covers(live, wanted)) setAfterwards.push(place);
      else missing.push(`${place}: wanted ${JSON.stringify(wanted)}, live ${JSON.stringify(live)}`);
    }
  }
  return { setAfterwards, missing, unseen, compared };
}

/** AWS answers with an error where a configuration has never been set. */
function absent(error: unknown): undefined {
  const kind = error instanceof Error ? error.name : '';
  if (/^NoSuch|NotFound/.test(kind)) return undefined;
  throw error;
}

/** Whether a live value says all that is wanted, but for tags; numbers may come as words. */
function covers(live: unknown, wanted: unknown): boolean {
  if (typeof live === 'string' && typeof wanted === 'object')
    return covers(JSON.parse(live), wanted);
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(live) &&
      live.length === wanted.length &&
      wanted.every((one, index) => covers(live[index], one))
    );
  }
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof live !== 'object' || live === null) return false;
    const fields = new Map(Object.entries(live));
    return Object.entries(wanted).every(
      ([key, value]) => key === 'Tags' || covers(fields.get(key), value),
    );
  }
  return isDeepStrictEqual(live, wanted) || String(live) === String(wanted);
}
