import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { writeLogs } from '../../local/demo/write-logs.ts';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { defaultPath } from '../../shared/escalation/path.ts';
import { loadSettings } from '../../shared/settings/load.ts';

const sample = fileURLToPath(new URL('../../local/sample/', import.meta.url));
const settings = loadSettings(settingsFolder(sample));

test('the sample city has six systems, six sources and twelve sections', () => {
  expect(settings.systems.size).toBe(6);
  expect(settings.sources).toHaveLength(6);
  const tenures = [...settings.staff.values()].flat();
  expect(new Set(tenures.map(({ section }) => section)).size).toBe(12);
});

test('its path is the default path', () => {
  expect(settings.escalation.steps).toEqual(defaultPath);
});

test('every role of the path that is written to has posts, each with a deputy and invented contacts', () => {
  const written = settings.escalation.steps.filter(({ kind }) => kind === 'notice');
  for (const { role } of written)
    expect(settings.escalation.roles.get(role)?.posts.length, role).toBeGreaterThan(0);
  for (const { posts } of settings.escalation.roles.values())
    for (const { holder, deputies } of posts) {
      expect(deputies.length).toBeGreaterThan(0);
      for (const { day, night } of [holder, ...deputies])
        for (const contact of [day, night]) {
          expect(contact.phone).toMatch(/^0000-/);
          expect(contact.email).toMatch(/@(city|pref)\.kisaragi\.example$/);
        }
    }
});

test('every section has a supervisor and a head of its own', () => {
  const sections = new Set([...settings.staff.values()].flat().map(({ section }) => section));
  for (const role of ['supervisor', 'section-head']) {
    const posts = settings.escalation.roles.get(role)?.posts ?? [];
    expect(new Set(posts.flatMap(({ section }) => section ?? []))).toEqual(sections);
  }
});

test('holders of posts are in office in the section that they answer for', () => {
  for (const { posts } of settings.escalation.roles.values())
    for (const { section, holder, deputies } of posts)
      for (const actor of [holder, ...deputies].flatMap(({ actors }) => actors)) {
        const tenure = settings.staff.get(actor)?.at(-1);
        expect(tenure?.until, actor).toBeNull();
        if (section !== null) expect(tenure?.section).toBe(section);
      }
});

test('the same seed writes the same bytes, another seed others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sekisho-city-'));
  try {
    const write = async (name: string, seed: number) => {
      const logs = await writeLogs(join(folder, name), settings, seed);
      return Promise.all(logs.map(async ({ path }) => (await readFile(path)).toString('base64')));
    };
    const [one, same, other] = [await write('a', 7), await write('b', 7), await write('c', 8)];
    expect(one.every((bytes, index) => bytes === same[index])).toBe(true);
    expect(one.filter((bytes, index) => bytes !== other[index]).length).toBeGreaterThan(100);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
