import { type Action, actions, dataClasses, type Outcome, outcomes } from '../event.ts';
import type { EventFields } from './json-event.ts';

const quote = 0x22;
const colon = 0x3a;
const comma = 0x2c;
const closeBrace = 0x7d;

/** Keys whose values are strings, in the order of their slots. */
const names = [
  'at',
  'actor',
  'action',
  'outcome',
  'system',
  'subject',
  'section',
  'terminal',
  'screen',
  'purpose',
  'sequence',
  'source',
] as const;
const slotOf: ReadonlyMap<string, number> = new Map(names.map((name, slot) => [name, slot]));
const actionOf: ReadonlyMap<string, Action> = new Map(actions.map((it) => [it, it]));
const outcomeOf: ReadonlyMap<string, Outcome> = new Map(outcomes.map((it) => [it, it]));
/** A list of data classes, as programs print it. */
export const classLists = new RegExp(
  `^\\[(?:"(?:${dataClasses.join('|')})"(?:,"(?:${dataClasses.join('|')})")*)?\\]$`,
  'u',
);

/** What one line's values are collected in; there is only ever one line at a time. */
const slots: (string | undefined)[] = names.map(() => undefined);
let records: number | null | undefined;

/**
 * The fast way for lines as programs print them: no blanks between the signs, no escapes, only
 * fields of the contract. Null means that JSON.parse and the full check must decide, so that
 * nothing is accepted here that they would refuse; a property test holds the two together.
 */
export function scanEventFields(text: string): EventFields | null {
  if (text.charCodeAt(0) !== 0x7b) return null;
  slots.fill(undefined);
  records = undefined;
  let at = 1;
  for (;;) {
    if (text.charCodeAt(at) !== quote) return null;
    const keyEnd = text.indexOf('"', at + 1);
    if (keyEnd < 0 || text.charCodeAt(keyEnd + 1) !== colon) return null;
    at = scanValue(text, text.slice(at + 1, keyEnd), keyEnd + 2);
    if (at < 0) return null;
    const code = text.charCodeAt(at);
    at += 1;
    if (code === closeBrace) return at === text.length ? collected() : null;
    if (code !== comma) return null;
  }
}

/** Takes the value of a key that begins at `from`; the index after it, or -1. */
function scanValue(text: string, key: string, from: number): number {
  const slot = slotOf.get(key);
  if (slot !== undefined) {
    if (text.charCodeAt(from) !== quote) return -1;
    const end = endOfString(text, from + 1);
    if (end < 0 || (end === from + 1 && slot > 0)) return -1;
    slots[slot] = text.slice(from + 1, end);
    return end + 1;
  }
  if (key === 'dataClasses') {
    const end = text.indexOf(']', from) + 1;
    return end > 0 && classLists.test(text.slice(from, end)) ? end : -1;
  }
  if (key === 'records' && text.startsWith('null', from)) {
    records = null;
    return from + 4;
  }
  const end = endOfDigits(text, from);
  if (end < 0 || (key !== 'records' && key !== 'line')) return -1;
  const number = Number(text.slice(from, end));
  if (key === 'records') records = number;
  else if (number < 1) return -1;
  return end;
}

/** The closing quote of a string without escapes, or -1. */
function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code < 0x20 || code === 0x5c) return -1;
  }
  return -1;
}

/** The index after a whole number of at most 15 digits without leading zeros, or -1. */
function endOfDigits(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at += 1;
  const count = at - from;
  if (count === 0 || count > 15) return -1;
  return count > 1 && text.charCodeAt(from) === 0x30 ? -1 : at;
}

function collected(): EventFields | null {
  const [at, actor, , , system, subject, section, terminal, screen, purpose, sequence] = slots;
  const action = actionOf.get(slots[2] ?? '');
  const outcome = outcomeOf.get(slots[3] ?? '');
  if (at === undefined || actor === undefined || system === undefined) return null;
  if (action === undefined || outcome === undefined || records === undefined) return null;
  return {
    at,
    actor,
    action,
    outcome,
    system,
    records,
    subject,
    section,
    terminal,
    screen,
    purpose,
    sequence,
  };
}
