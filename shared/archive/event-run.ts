import type { AccessEvent } from '../event.ts';
import { codeOf, dataClassFlags } from '../event-codes.ts';
import { limits } from '../limits.ts';

/** What is known of an event beside what its line says. */
export interface ArchivedEvent {
  /** Days since 1970 of its log day. */
  readonly day: number;
  readonly fingerprint: bigint;
  /** Keyed hash of the resident; null: the line names none. */
  readonly subject: bigint | null;
}

/**
 * Events of one log that follow one another, one array a field: so many of them as fit into memory
 * are sorted and written together. Names are places in `names`; 0: none.
 */
export interface EventRun {
  readonly length: number;
  readonly isFull: boolean;
  readonly day: Int32Array;
  readonly at: Float64Array;
  readonly line: Float64Array;
  /** -1: the log does not say. */
  readonly records: Float64Array;
  readonly codes: Uint8Array;
  readonly dataClasses: Uint8Array;
  readonly fingerprint: BigUint64Array;
  /** 1: the line names a resident. */
  readonly isNamed: Uint8Array;
  readonly subject: BigUint64Array;
  readonly actor: Int32Array;
  readonly system: Int32Array;
  readonly section: Int32Array;
  readonly terminal: Int32Array;
  readonly screen: Int32Array;
  readonly purpose: Int32Array;
  readonly sequence: readonly (string | undefined)[];
  readonly names: readonly string[];
  add(event: AccessEvent, beside: ArchivedEvent): void;
  clear(): void;
}

const fields = ['actor', 'system', 'section', 'terminal', 'screen', 'purpose'] as const;

/**
 * An empty run. It is full at `eventsMax` events, or before that where their texts would take more
 * memory than `limits.archiveRunCharactersMax` allows: both depend on the log alone.
 */
export function createEventRun(eventsMax: number): EventRun {
  const names = createNames();
  let length = 0;
  let characters = 0;
  let sequence: (string | undefined)[] = [];
  const numbers = () => new Int32Array(eventsMax);
  const doubles = () => new Float64Array(eventsMax);
  const columns = {
    day: numbers(),
    at: doubles(),
    line: doubles(),
    records: doubles(),
    codes: new Uint8Array(eventsMax),
    dataClasses: new Uint8Array(eventsMax),
    fingerprint: new BigUint64Array(eventsMax),
    isNamed: new Uint8Array(eventsMax),
    subject: new BigUint64Array(eventsMax),
    actor: numbers(),
    system: numbers(),
    section: numbers(),
    terminal: numbers(),
    screen: numbers(),
    purpose: numbers(),
  };

  return {
    ...columns,
    get length() {
      return length;
    },
    get isFull() {
      return length === eventsMax || characters >= limits.archiveRunCharactersMax;
    },
    get sequence() {
      return sequence;
    },
    get names() {
      return names.all;
    },
    add(event, { day, fingerprint, subject }) {
      columns.day[length] = day;
      columns.at[length] = event.at;
      columns.line[length] = event.line;
      columns.records[length] = event.records ?? -1;
      columns.codes[length] = codeOf(event.action, event.outcome);
      columns.dataClasses[length] = dataClassFlags(event.dataClasses);
      columns.fingerprint[length] = fingerprint;
      columns.isNamed[length] = subject === null ? 0 : 1;
      columns.subject[length] = subject ?? 0n;
      for (const field of fields) {
        const name = event[field];
        columns[field][length] = names.placeOf(name);
        characters += name?.length ?? 0;
      }
      sequence.push(event.sequence);
      characters += event.sequence?.length ?? 0;
      length += 1;
    },
    clear() {
      length = 0;
      characters = 0;
      sequence = [];
      names.clear();
    },
  };
}

/** Each name once. */
function createNames() {
  let all = [''];
  let places = new Map<string, number>();
  return {
    get all() {
      return all;
    },
    placeOf(name: string | undefined): number {
      if (name === undefined) return 0;
      const known = places.get(name);
      if (known !== undefined) return known;
      places.set(name, all.length);
      return all.push(name) - 1;
    },
    clear() {
      all = [''];
      places = new Map();
    },
  };
}
