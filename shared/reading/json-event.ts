import {
  type Action,
  accessEventLine,
  actions,
  dataClasses,
  type Outcome,
  outcomes,
} from '../event.ts';
import { say, type Text } from '../language.ts';

/** The fields of a normalised access event that a log line gives. */
export interface EventFields {
  readonly at: string;
  readonly actor: string;
  readonly action: Action;
  readonly outcome: Outcome;
  readonly system: string;
  readonly records: number | null;
  readonly subject: string | undefined;
  readonly section: string | undefined;
  readonly terminal: string | undefined;
  readonly screen: string | undefined;
  readonly purpose: string | undefined;
  readonly sequence: string | undefined;
}

/**
 * The line of `accessEventLine` where a log is read: `dataClasses`, `source` and `line` may be
 * absent, because they are set anew.
 */
export const logLine = accessEventLine.partial({ dataClasses: true, source: true, line: true });

/**
 * Parses and checks one line: the hand-tuned twin of `logLine`, because this is the hot path. A
 * test holds the two equal.
 */
export function checkFields(text: string): EventFields | { readonly problem: Text } {
  const fields = objectOf(text);
  if (fields === null) return { problem: say((c) => c.reading.notJson) };
  const unknown = Object.keys(fields).find((key) => !known.has(key));
  if (unknown !== undefined) {
    return { problem: say((c) => c.reading.unknownField(unknown, [...known])) };
  }
  const at = fields['at'];
  if (typeof at !== 'string') return wrong('at', at);
  const actor = fields['actor'];
  if (!isName(actor)) return wrong('actor', actor);
  const action = fields['action'];
  if (!isAction(action)) return wrong('action', action);
  const outcome = fields['outcome'];
  if (!isOutcome(outcome)) return wrong('outcome', outcome);
  const system = fields['system'];
  if (!isName(system)) return wrong('system', system);
  const records = fields['records'];
  if (records !== null && !isCount(records)) return wrong('records', records);
  const odd = [...oddNames(fields), ...oddPlace(fields)][0];
  if (odd !== undefined) return wrong(odd, fields[odd]);
  const nameOf = (key: string): string | undefined => {
    const value = fields[key];
    return isName(value) ? value : undefined;
  };
  return {
    at,
    actor,
    action,
    outcome,
    system,
    records,
    subject: nameOf('subject'),
    section: nameOf('section'),
    terminal: nameOf('terminal'),
    screen: nameOf('screen'),
    purpose: nameOf('purpose'),
    sequence: nameOf('sequence'),
  };
}

const optionalNames = ['subject', 'section', 'terminal', 'screen', 'purpose', 'sequence'];
const known = new Set(Object.keys(accessEventLine.shape));

type Fields = Readonly<Record<string, unknown>>;

function objectOf(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

const actionWords: ReadonlySet<unknown> = new Set(actions);
function isAction(value: unknown): value is Action {
  return actionWords.has(value);
}

const outcomeWords: ReadonlySet<unknown> = new Set(outcomes);
function isOutcome(value: unknown): value is Outcome {
  return outcomeWords.has(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && typeof value === 'number' && value >= 0;
}

function oddNames(fields: Fields): string[] {
  return optionalNames.filter((name) => fields[name] !== undefined && !isName(fields[name]));
}

const classWords: ReadonlySet<unknown> = new Set(dataClasses);
function oddPlace(fields: Fields): string[] {
  const { dataClasses: classes, source, line } = fields;
  const odd: string[] = [];
  if (classes !== undefined) {
    const isFine = Array.isArray(classes) && classes.every((it) => classWords.has(it));
    if (!isFine) odd.push('dataClasses');
  }
  if (source !== undefined && !isName(source)) odd.push('source');
  if (line !== undefined && !(isCount(line) && line >= 1)) odd.push('line');
  return odd;
}

function wrong(field: string, given: unknown): { readonly problem: Text } {
  return { problem: say((c) => c.reading.wrongField(field, JSON.stringify(given) ?? 'absent')) };
}
