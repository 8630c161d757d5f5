import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { incidentKinds } from '../../local/simulation/incidents/registry.ts';
import { writtenCity } from './written-city.ts';

const label = z.strictObject({
  incident: z.string().regex(/^I-\d{2,}$/),
  kind: z.string(),
  actor: z.string().nullable(),
  subject: z.string().optional(),
  actors: z.array(z.string()).optional(),
  from: z.iso.date(),
  until: z.iso.date(),
  dose: z.number().positive(),
});
type Label = z.infer<typeof label>;

const jsonLine = z.object({
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  records: z.number(),
  subject: z.string().default(''),
  terminal: z.string(),
});

/** Large enough that every kind and dose comes; that is why few days have to do. */
const city = writtenCity(21, 340, 165);
const labels = city.rows('labels.jsonl').map((row) => label.parse(JSON.parse(row)));
const ofKind = (kind: string): readonly Label[] => labels.filter((one) => one.kind === kind);
const events = city.logLines.map(({ system, line }) => eventOf(system, line));
const byActor = Map.groupBy(events, ({ actor }) => actor);
const tenures = Map.groupBy(
  city.rows('config/staff.csv').map((row) => row.split(',')),
  ([actor]) => actor ?? '',
);

interface Line {
  readonly at: number;
  readonly day: string;
  readonly actor: string;
  readonly action: string;
  readonly records: number;
  readonly subject: string;
  readonly terminal: string;
}

function eventOf(system: string, line: string): Line {
  const { at: time, ...rest } = line.startsWith('{')
    ? jsonLine.parse(JSON.parse(line))
    : cellsOf(line.split(','));
  const at = Date.parse(system === 'juki' ? `${time}+09:00` : time);
  const day = new Date(at + (9 - 4) * 3_600_000).toISOString().slice(0, 10);
  return { ...rest, at, day };
}

function cellsOf(cells: readonly string[]): z.infer<typeof jsonLine> {
  const [at = '', actor = '', action = '', , records, subject = '', , terminal = ''] = cells;
  return { at, actor, action, records: Number(records), subject, terminal };
}

function linesOf({ actor, from, until }: Label): readonly Line[] {
  return (byActor.get(actor ?? '') ?? []).filter(({ day }) => from <= day && day <= until);
}

function viewed(lines: readonly Line[]): number {
  const views = lines.filter(({ action }) => action === 'view');
  return new Set(views.map(({ subject }) => subject)).size;
}

describe('the labels', () => {
  test('there is one for twelve officials at most, of every kind', () => {
    expect(labels.length).toBe(Math.floor(340 / 12));
    expect(new Set(labels.map(({ kind }) => kind))).toEqual(
      new Set(incidentKinds.map(({ id }) => id)),
    );
  });

  test('no official has a part in two', () => {
    const people = labels.flatMap(({ actor, actors }) => (actor === null ? (actors ?? []) : actor));
    expect(new Set(people).size).toBe(people.length);
  });

  test('none begins before day 70', () => {
    expect(labels.every(({ from }) => from >= '2026-03-16')).toBe(true);
  });

  test('every first and last day has a line of it', () => {
    for (const one of labels.filter(({ actor }) => actor !== null)) {
      const days = new Set(linesOf(one).map(({ day }) => day));
      expect([one.incident, days.has(one.from), days.has(one.until)]).toEqual([
        one.incident,
        true,
        true,
      ]);
    }
  });
});

describe('what the incidents leave in the logs', () => {
  test('a bulk export exports its dose in its day', () => {
    for (const one of ofKind('bulk-export')) {
      const exported = linesOf(one).filter(({ action }) => action === 'export');
      const people = exported.reduce((sum, { records }) => sum + records, 0);
      expect(people).toBeGreaterThanOrEqual(one.dose);
    }
  });

  test.each(['bulk-viewing', 'sequential-viewing', 'explainer-abuse', 'after-hours', 'leaver'])(
    '%s views its dose of residents',
    (kind) => {
      for (const one of ofKind(kind)) expect(viewed(linesOf(one))).toBeGreaterThanOrEqual(one.dose);
    },
  );

  test('sequential viewing leaves a long run of neighbouring numbers', () => {
    for (const one of ofKind('sequential-viewing')) {
      const numbers = new Set(linesOf(one).map(({ subject }) => Number(subject)));
      const near = [...numbers].filter((number) =>
        [1, 2, 3, 4].some((step) => numbers.has(number + step)),
      );
      expect(near.length).toBeGreaterThanOrEqual(one.dose * 0.9);
    }
  });

  test('a leaver’s account is used after the last day in office', () => {
    for (const one of ofKind('leaver')) {
      const last = tenures.get(one.actor ?? '')?.at(-1)?.[5] ?? '';
      expect(last < one.from && last !== '').toBe(true);
    }
  });

  test('outside working time there is no order and no duty', () => {
    const orders = city.rows('config/overtime.csv').map((row) => row.split(','));
    const calendar = city.texts.get('config/calendar.yaml') ?? '';
    for (const one of ofKind('after-hours')) {
      const ordered = orders.some(
        ([actor, from]) => actor === one.actor && from?.startsWith(one.from),
      );
      const onDuty = calendar
        .split('\n')
        .some((line) => line.includes(`from: ${one.from}`) && line.includes(String(one.actor)));
      expect([one.incident, ordered, onDuty]).toEqual([one.incident, false, false]);
    }
  });

  test('a borrowed account is used at the terminal of someone else who is there', () => {
    for (const one of ofKind('borrowed-account')) {
      const own = `T${one.actor?.slice(1)}`;
      const elsewhere = linesOf(one).filter(
        ({ terminal }) => terminal.startsWith('T') && terminal !== own,
      );
      expect(viewed(elsewhere)).toBeGreaterThanOrEqual(one.dose);
    }
  });

  test('a hot subject is viewed by each participant in its days', () => {
    for (const { subject, actors = [], from, until, dose } of ofKind('hot-subject')) {
      expect(actors).toHaveLength(dose);
      for (const actor of actors) {
        const lines = byActor.get(actor) ?? [];
        const looked = lines.some(
          (line) => line.subject === subject && from <= line.day && line.day <= until,
        );
        expect([actor, looked]).toEqual([actor, true]);
      }
    }
  });

  test('someone under protection is viewed without work', () => {
    const guarded = new Set(city.rows('config/protected.csv').map((row) => row.slice(0, 8)));
    const work = city.rows('config/assignments.csv').map((row) => row.split(','));
    for (const one of ofKind('protected-subject')) {
      const seen = linesOf(one).filter(({ subject }) => guarded.has(subject));
      expect(seen.length).toBeGreaterThanOrEqual(one.dose);
      const explained = work.some(
        ([subject, actor]) => actor === one.actor && subject === seen[0]?.subject,
      );
      expect(explained).toBe(false);
    }
  });

  test('a patient thief views more than before', () => {
    for (const one of ofKind('slow-accumulation').filter(({ dose }) => dose >= 100)) {
      const mean = (lines: readonly Line[]) => {
        const days = Map.groupBy(lines, ({ day }) => day);
        const total = [...days.values()].reduce((sum, own) => sum + viewed(own), 0);
        return total / days.size;
      };
      const before = (byActor.get(one.actor ?? '') ?? []).filter(({ day }) => day < one.from);
      expect(mean(linesOf(one))).toBeGreaterThan(mean(before) * 1.2);
    }
  });

  test('in a collusion, each wrote on most of those whom the other viewed', () => {
    const [one, other] = ofKind('pair-collusion');
    if (one === undefined || other === undefined) throw new Error('there is no pair');
    const written = new Set(
      linesOf(other)
        .filter(({ action }) => action === 'update')
        .map(({ subject }) => subject),
    );
    const seen = linesOf(one).filter(({ action, subject }) => {
      return action === 'view' && written.has(subject);
    });
    expect(viewed(seen)).toBeGreaterThanOrEqual(one.dose * 10 * 0.9);
  });
});
