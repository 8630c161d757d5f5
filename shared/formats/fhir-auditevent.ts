import * as z from 'zod';
import { fhirAuditEvent } from '../reading/fhir-audit-event.ts';
import { entryDecoder, jsonLogReader } from '../reading/json-log-reader.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** AuditEvent of FHIR servers and health systems, as JSON. */
export const fhirAuditevent = defineFormat({
  id: 'fhir-auditevent',
  title: {
    ja: 'FHIR AuditEvent（R4・STU3・DSTU2、IHE BALP）',
    en: 'FHIR AuditEvent (R4, STU3, DSTU2; IHE BALP)',
  },
  reference:
    'HL7 FHIR R4 (4.0.1), STU3 (3.0.2) and DSTU2 (1.0.2): AuditEvent; IHE ITI Basic Audit Log Patterns (BALP)',
  framing: 'document',
  map: z.strictObject({}).prefault({}),
  open: (_map, context) => jsonLogReader('entry', entryDecoder(context, fhirAuditEvent), context),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'a Bundle: a patient read (BALP), a search, an export of two, a refused sign-in',
    map: {},
    text: `{"resourceType":"Bundle","type":"searchset","total":6,"link":[{"relation":"self","url":"https://fhir.kisaragi.example/AuditEvent"}],"entry":[
      {"resource":{"resourceType":"AuditEvent","id":"a1","type":{"code":"rest"},"subtype":[{"code":"read"}],"action":"R","recorded":"2026-11-20T18:30:00.000+09:00","outcome":"0",
        "agent":[{"who":{"display":"portal"},"requestor":false},{"who":{"identifier":{"value":"S0123"}},"requestor":true,"network":{"address":"192.0.2.7","type":"2"},"purposeOfUse":[{"coding":[{"code":"TREAT"}]}]}],
        "entity":[{"what":{"reference":"Patient/00000042/_history/3"},"type":{"code":"1"},"role":{"code":"1"}},{"what":{"reference":"Patient/00000042"},"role":{"code":"4"}}]}},
      {"resource":{"resourceType":"AuditEvent","id":"a2","type":{"code":"rest"},"subtype":[{"code":"search-type"}],"action":"E","recorded":"2026-11-20T18:31:00+09:00","outcome":"8","agent":[{"who":{"reference":"Practitioner/7"},"requestor":true}],"entity":[{"role":{"code":"24"},"query":"aA=="}]}},
      {"resource":{"resourceType":"AuditEvent","id":"a3","type":{"code":"110106"},"action":"R","recorded":"2026-11-20T18:32:00+09:00","outcome":"0","agent":[{"altId":"S0123","requestor":true}],"entity":[{"what":{"reference":"Patient/1"}},{"what":{"reference":"Patient/2"}}]}},
      {"resource":{"resourceType":"AuditEvent","id":"a4","type":{"code":"110114"},"subtype":[{"code":"110122"}],"action":"E","recorded":"2026-11-20T18:33:00+09:00","outcome":"4","agent":[{"altId":"S0123","requestor":true}]}},
      {"resource":{"resourceType":"AuditEvent","id":"a5","type":{"code":"rest"},"action":"R","recorded":"2026-02-30T18:33:00+09:00","agent":[{"altId":"S0123"}]}},
      {"resource":{"resourceType":"Patient","id":"00000042"}}
    ]}`,
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 'S0123',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        subject: 'Patient/00000042',
        terminal: '192.0.2.7',
        screen: 'rest:read',
        purpose: 'TREAT',
        sequence: 'a1',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'Practitioner/7',
        action: 'search',
        outcome: 'error',
        system: 'resident-register',
        records: null,
        screen: 'rest:search-type',
        sequence: 'a2',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 2,
        screen: '110106',
        sequence: 'a3',
      },
      {
        at: '2026-11-20T09:33:00.000Z',
        actor: 'S0123',
        action: 'login',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        screen: '110114:110122',
        sequence: 'a4',
      },
    ],
    rejectedLines: [5, 6],
  },
];
