import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collect, sourceOfFormat } from './collected.ts';

const folder = new URL('../../../shared/data/fhir-auditevent/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort();
const source = sourceOfFormat('fhir-auditevent');

/** Read off the examples by hand: time, actor, action, outcome and number of patients. */
const expected: Readonly<Record<string, readonly unknown[]>> = {
  example: ['2012-10-25T22:04:27+11:00', 'Grahame', 'other', 'success', null, undefined],
  'example-disclosure': ['2013-09-22T00:08:00Z', /^SomeIdiot@nowhere/u, 'export', 'success', 1],
  'example-error': ['2017-09-07T23:42:24Z', '95', 'update', 'error', null, undefined],
  'example-login': ['2013-06-20T23:41:23Z', '95', 'login', 'success', 0, undefined],
  'example-logout': ['2013-06-20T23:46:41Z', '95', 'logout', 'success', 0, undefined],
  'example-media': ['2015-08-27T23:42:24Z', '95', 'export', 'success', 1],
  'example-pixQuery': ['2015-08-26T23:42:24Z', '95', 'search', 'success', 1],
  'example-rest': ['2013-06-20T23:42:24Z', '95', 'view', 'success', 1],
  'example-search': ['2015-08-22T23:42:24Z', '95', 'search', 'success', null, undefined],
};
const subjects: Readonly<Record<string, string>> = {
  'example-disclosure': 'Patient/example',
  'example-media': 'e3cdfc81a0d24bd^^^&2.16.840.1.113883.4.2&ISO',
  'example-pixQuery': 'e3cdfc81a0d24bd^^^&2.16.840.1.113883.4.2&ISO',
  'example-rest': 'Patient/example',
};
const addresses: Readonly<Record<string, string>> = {
  example: '127.0.0.1',
  'example-disclosure': 'custodian.net',
  'example-login': '127.0.0.1',
  'example-logout': '127.0.0.1',
};

describe("HL7's own examples", () => {
  test('are 34: four packages, DSTU2 to R4', () => expect(files).toHaveLength(34));

  test.each(files)('%s: action, recorded instant, agent, entity, outcome', async (file) => {
    const { events, rejected } = await collect(readFileSync(new URL(file, folder)), source);
    expect(rejected).toEqual([]);
    expect(events).toHaveLength(1);
    const name = /AuditEvent-(?<name>[^.]+)\.json$/u.exec(file)?.groups?.['name'] ?? '';
    const [at, actor, action, outcome, records] = expected[name] ?? [];
    const event = events[0];
    expect(event?.at).toBe(Date.parse(`${at}`));
    if (actor instanceof RegExp) expect(event?.actor).toMatch(actor);
    else expect(event?.actor).toBe(actor);
    expect(event).toMatchObject({ action, outcome, records, sequence: name });
    expect(event?.subject).toBe(subjects[name]);
    expect(event?.terminal).toBe(addresses[name]);
  });

  test('come out the same from NDJSON, an array and a Bundle', async () => {
    const events = files.map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    const bundle = { resourceType: 'Bundle', entry: events.map((resource) => ({ resource })) };
    const [lines, array, pages] = await Promise.all([
      collect(events.map((it) => JSON.stringify(it)).join('\n'), source),
      collect(JSON.stringify(events, null, 2), source),
      collect(JSON.stringify(bundle, null, 2), source, new Map(), 997),
    ]);
    expect(lines?.events).toHaveLength(34);
    expect(array?.events).toEqual(lines?.events);
    expect(pages?.events).toEqual(lines?.events);
  });
});

describe('what the audit patterns of IHE add', () => {
  const event = (more: object) =>
    JSON.stringify({
      resourceType: 'AuditEvent',
      type: { code: 'rest' },
      subtype: [{ code: 'read' }],
      recorded: '2026-11-20T18:30:00+09:00',
      ...more,
    });
  const server = { type: { coding: [{ code: '110152' }] }, who: { display: 'server' } };
  const client = { type: { coding: [{ code: '110153' }] }, who: { reference: 'Device/client' } };
  const user = { type: { coding: [{ code: 'IRCP' }] }, who: { reference: 'Practitioner/7' } };

  test.each([
    ['the requestor', [server, client, { ...user, requestor: true }], 'Practitioner/7'],
    ['whoever is neither client nor server', [server, client, user], 'Practitioner/7'],
    ['the client where no user is known', [server, client], 'Device/client'],
    [
      'the client where the requestor has a token alone',
      [{ policy: ['token'], requestor: true }, server, client],
      'Device/client',
    ],
    ['the server where it is alone', [server], 'server'],
  ])('the actor is %s', async (_title, agent, actor) => {
    const { events } = await collect(event({ agent }), source);
    expect(events.map((it) => it.actor)).toEqual([actor]);
  });

  test('an event without any agent is rejected', async () => {
    const good = event({ agent: [user] });
    const { events, rejected } = await collect(`${good}\n${event({ agent: [] })}`, source);
    expect([events.length, rejected.map((it) => it.line)]).toEqual([1, [2]]);
  });

  test('a disclosure stays an export, and the second subtype counts where the first is strange', async () => {
    const disclosure = {
      type: { code: '110106' },
      subtype: [{ code: 'disclose' }, { code: 'read' }],
    };
    const query = { subtype: [{ code: 'ITI-67' }, { code: 'search' }] };
    const text = [disclosure, query].map((it) => event({ agent: [user], ...it })).join('\n');
    const { events } = await collect(text, source);
    expect(events.map((it) => it.action)).toEqual(['export', 'search']);
  });
});
