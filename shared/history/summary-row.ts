import xxhash from 'xxhash-wasm';
import { actions, outcomes } from '../event.ts';
import { dataClassFlags } from '../event-codes.ts';
import type { RankedRow } from '../statistics/grouped-sample.ts';
import type { FoldedEvent } from './contribution.ts';
import { highHalf, lowHalf } from './halves.ts';
import { twoTo32 } from './packing-layout.ts';
import { remembered } from './subject-key.ts';

const { h32, h64Raw } = await xxhash();

/** An event of a busy day with what decides whether its summary keeps it. */
export interface SummaryRow extends RankedRow {
  readonly event: FoldedEvent;
  /**
   * What kind of deed it is, as a hash: which system it reached from which terminal, what it did
   * there, with what outcome and to which classes of data.
   */
  readonly kind: bigint;
  /** Takes data out: an export or a print, whatever came of it. */
  readonly isOutput: boolean;
  /** How gladly it is kept: an output as the people whom it covers, at least 1; else 1. */
  readonly weight: number;
}

/**
 * The row of an event. Its identity is a hash over the fingerprint and all that the event says, so
 * that one sequence number with two stories makes two rows; its place, its count and its resident's
 * neighbourhoods (which old contributions lack) are left out. Its rank is a number drawn evenly from
 * 0 to 1 by that hash, divided by its weight: priority sampling. The hash has no key: it is no defence
 * against someone who composes log lines in order to have them left out.
 * Sources: XXH64 of the xxHash specification 0.1.1; Duffield, Lund, Thorup, "Priority sampling for
 * estimation of arbitrary subset sums" (2007).
 */
export function summaryRow(event: FoldedEvent): SummaryRow {
  writeKind(event);
  writeRest(event);
  const kind = h64Raw(kindBytes);
  const identity = h64Raw(allBytes);
  const isOutput = event.action === 'export' || event.action === 'print';
  const weight = isOutput ? Math.max(1, event.records ?? 1) : 1;
  const drawn = (highHalf(identity) + (lowHalf(identity) + 0.5) / twoTo32) / twoTo32;
  return { event, kind, identity, isOutput, weight, rank: drawn / weight };
}

const kindWords = 5;
const allWords = 15;
const words = new DataView(new ArrayBuffer(allWords * 4));
const allBytes = new Uint8Array(words.buffer);
const kindBytes = allBytes.subarray(0, kindWords * 4);

const nameHash = remembered((name) => h32(name));

function put(word: number, value: number): void {
  words.setUint32(word * 4, value, true);
}

function putName(word: number, name: string | null): void {
  put(word, name === null ? 0 : nameHash(name));
}

function writeKind({ source, system, terminal, action, outcome, dataClasses }: FoldedEvent): void {
  putName(0, source);
  putName(1, system);
  putName(2, terminal);
  put(3, actions.indexOf(action) * 16 + outcomes.indexOf(outcome));
  put(4, dataClassFlags(dataClasses));
}

function writeRest({ fingerprint, at, records, subject, screen, sequenced }: FoldedEvent): void {
  put(5, highHalf(fingerprint));
  put(6, lowHalf(fingerprint));
  put(7, Math.floor(at / twoTo32));
  put(8, at % twoTo32);
  put(9, Math.floor((records ?? 0) / twoTo32));
  put(10, (records ?? 0) % twoTo32);
  put(11, highHalf(subject ?? 0n));
  put(12, lowHalf(subject ?? 0n));
  putName(13, screen);
  // Nothing and a zero are two things.
  const says = (sequenced ? 1 : 0) | (records === null ? 0 : 2) | (subject === null ? 0 : 4);
  put(14, says);
}
