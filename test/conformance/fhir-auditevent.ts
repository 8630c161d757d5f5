import { collect, sourceOfFormat } from '../reading/collected.ts';
import type { DataSet, Values } from './conformance.ts';
import { filesIn, nameOf, textOf } from './data.ts';

/** Read off the examples by hand: actor, action, outcome, number of patients. */
const deeds: Readonly<Record<string, readonly [string, string, string, number | null]>> = {
  example: ['Grahame', 'other', 'success', null],
  'example-disclosure': ['SomeIdiot@nowhere', 'export', 'success', 1],
  'example-error': ['95', 'update', 'error', null],
  'example-login': ['95', 'login', 'success', 0],
  'example-logout': ['95', 'logout', 'success', 0],
  'example-media': ['95', 'export', 'success', 1],
  'example-pixQuery': ['95', 'search', 'success', 1],
  'example-rest': ['95', 'view', 'success', 1],
  'example-search': ['95', 'search', 'success', null],
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

/** HL7's own examples of AuditEvent, in four packages from DSTU2 to R4. */
export const fhirAuditevent: DataSet = {
  id: 'fhir-auditevent',
  fields: 'recorded instant, agent, action, outcome, patients, entity, address, id',
  records: 34,
  explanations: [],
  async compare(compared) {
    for (const path of filesIn('fhir-auditevent/', '.json')) {
      const text = textOf(path);
      const { events, rejected } = await collect(text, sourceOfFormat('fhir-auditevent'));
      const read = events.map((event) => ({
        recorded: event.at,
        agent: event.actor,
        action: event.action,
        outcome: event.outcome,
        patients: event.records,
        entity: event.subject,
        address: event.terminal,
        id: event.sequence,
      }));
      compared.records(nameOf(path), [expectedOf(text)], [...read, ...rejected.map(() => ({}))]);
    }
  },
};

function expectedOf(text: string): Values {
  const { id, recorded, event } = JSON.parse(text);
  const [agent, action, outcome, patients] = deeds[id] ?? [];
  return {
    // DSTU2 has the instant one level deeper.
    recorded: Date.parse(recorded ?? event?.dateTime),
    // R4 leaves out the end of this address.
    agent: /"(SomeIdiot@[^"]*)"/u.exec(text)?.[1] ?? agent,
    action,
    outcome,
    patients,
    entity: subjects[id],
    address: addresses[id],
    id,
  };
}
