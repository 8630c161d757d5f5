import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collect, sourceOfFormat } from './collected.ts';

const folder = new URL('../../../shared/data/fhir-auditevent/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort();
const source = sourceOfFormat('fhir-auditevent');

describe("HL7's own examples", () => {
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
