import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { incidentKinds } from '../../local/simulation/incidents/registry.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { collect } from '../reading/collected.ts';
import { folderOf, printedMistakes } from '../settings/small-city.ts';
import { type WrittenCity, writtenCity } from './written-city.ts';

const city = writtenCity(11, 60, 100);

function configurationOf({ texts }: WrittenCity): Record<string, string> {
  const prefix = 'config/';
  return Object.fromEntries(
    [...texts]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, text]) => [name.slice(prefix.length), text]),
  );
}

describe('what is written', () => {
  test('the configuration holds no mistake', () => {
    expect(printedMistakes(configurationOf(city))).toEqual([]);
  });

  test('the configuration of a city that begins in an earlier year holds none, either', () => {
    const earlier = writtenCity(11, 60, 100, { begin: '2025-01-06' });
    expect(printedMistakes(configurationOf(earlier))).toEqual([]);
  });

  test('every table of the contract is there', () => {
    expect(Object.keys(configurationOf(city)).toSorted()).toEqual([
      'approvals.csv',
      'assignments.csv',
      'calendar.yaml',
      'escalation.yaml',
      'households.csv',
      'overtime.csv',
      'protected.csv',
      'sekisho.yaml',
      'sources.yaml',
      'staff.csv',
    ]);
  });

  test('every line of every log is accepted', async () => {
    const { sources, systems } = loadSettings(folderOf(configurationOf(city)));
    let lines = 0;
    for (const [name, text] of city.texts) {
      if (!name.startsWith('logs/')) continue;
      const source = sources.find(({ system }) => name.startsWith(`logs/${system}/`));
      if (source === undefined) throw new Error(`nothing claims ${name}`);
      const { summary } = await collect(text, source, systems);
      expect([name, summary.rejected]).toEqual([name, 0]);
      if (!name.includes('-copy')) lines += summary.accepted;
    }
    expect(lines).toBe(city.figures.lines);
  });

  test('the same seed writes the same bytes, another seed others', () => {
    const texts = (seed: number) => [...writtenCity(seed, 40, 20).texts];
    expect(texts(2)).toEqual(texts(2));
    expect(texts(2)).not.toEqual(texts(3));
  });

  test('without incidents it is the same city, less their lines', () => {
    const quiet = writtenCity(11, 60, 100, { isQuiet: true });
    expect(quiet.rows('labels.jsonl')).toEqual([]);
    const unnumbered = ({ logLines }: WrittenCity) =>
      logLines.map(({ system, line }) =>
        system === 'insurance' ? line : line.replace(/(,"sequence":)?"?,?\d+"?\}?$/, ''),
      );
    const left = new Map<string, number>();
    for (const line of unnumbered(city)) left.set(line, (left.get(line) ?? 0) + 1);
    const missing = unnumbered(quiet).filter((line) => {
      const count = left.get(line) ?? 0;
      left.set(line, count - 1);
      return count === 0;
    });
    expect(missing).toEqual([]);
    expect(city.logLines.length).toBeGreaterThan(quiet.logLines.length);
    expect(configurationOf(quiet)).toEqual(configurationOf(city));
  });

  test('resident numbers are eight digits, and households share neighbouring ones', () => {
    const rows = city.rows('config/households.csv').map((row) => row.split(','));
    expect(rows.every(([subject]) => /^\d{8}$/.test(subject ?? ''))).toBe(true);
    expect(new Set(rows.map(([subject]) => subject)).size).toBe(rows.length);
    expect(rows.some(([subject]) => subject?.startsWith('0'))).toBe(true);
    const pairs = rows.slice(1).flatMap(([subject, household], index) => {
      const before = rows[index];
      if (before?.[1] !== household) return [];
      return [Math.abs(Number(subject) - Number(before?.[0])) === 1];
    });
    const next = pairs.filter((isNext) => isNext).length / pairs.length;
    expect(next).toBeGreaterThan(0.65);
  });

  test('officials are transferred, leave and come on 1 April', () => {
    const rows = city.rows('config/staff.csv');
    expect(rows.some((row) => row.endsWith(',2026-03-31'))).toBe(true);
    const begun = rows.filter((row) => row.includes(',2026-04-01,'));
    expect(begun.length).toBeGreaterThan(5);
  });

  test('some files are late, one is missing, one arrived twice', () => {
    expect(city.figures.late.length).toBeGreaterThan(0);
    expect(city.figures.missing).toHaveLength(1);
    const [twice = ''] = city.figures.twice;
    expect(city.texts.get(twice)).toBe(city.texts.get(twice.replace('-copy', '')));
  });

  test('the assumptions say what the missing file is', () => {
    expect(city.texts.get('assumptions.md')).toContain(city.figures.missing[0]);
  });

  test('a city of thirty days from any date has incidents in its last third', () => {
    const short = writtenCity(4, 60, 30, { begin: '2026-08-20' });
    const labels = short.rows('labels.jsonl').map((row): { from: string } => JSON.parse(row));
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.every(({ from }) => from >= '2026-09-09')).toBe(true);
    expect(printedMistakes(configurationOf(short))).toEqual([]);
  });
});

describe('the kinds of incidents', () => {
  test('the registry holds every file of the folder', () => {
    const rest = ['incident.ts', 'patience.ts', 'plan.ts', 'registry.ts'];
    const folder = readdirSync(new URL('../../local/simulation/incidents', import.meta.url));
    const files = folder.filter((name) => !rest.includes(name));
    const ids = incidentKinds.map(({ id }) => `${id}.ts`);
    expect(ids.toSorted()).toEqual(files.toSorted());
  });
});
