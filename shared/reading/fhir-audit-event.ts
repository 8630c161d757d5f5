import type { Action, Outcome } from '../event.ts';
import { say, type Text } from '../language.ts';
import type { LogEntry } from './json-log-reader.ts';
import { jsonList, jsonPath, jsonText } from './json-path.ts';

/**
 * What an AuditEvent says (FHIR R4, STU3 and DSTU2, where it stands under other names; IHE BALP is
 * R4 with more rules). In a Bundle it stands under `resource`. The actor is the agent that asked
 * (`requestor`), else the first with a name that is no end of a transfer, else the client; the
 * subject is the one patient whom the entities name. Several patients are counted and none of them
 * is the subject; where none is named, the number is not known.
 */
export function fhirAuditEvent(json: unknown): LogEntry | Text {
  const event = isAuditEvent(json) ? json : resourceOf(json);
  if (!isAuditEvent(event)) {
    return say((c) => c.reading.notOfFormat('FHIR AuditEvent', 'resourceType'));
  }
  const actor = actorOf(event);
  const patients = [...new Set(entitiesOf(event).flatMap((entity) => patientOf(entity) ?? []))];
  const action = actionOf(event);
  const isSession = action === 'login' || action === 'logout';
  return {
    at: recorded(event),
    actor: nameOf(actor),
    action,
    outcome: outcomeOf(event, isSession),
    records: patients.length > 0 ? patients.length : isSession ? 0 : null,
    subject: patients.length === 1 ? patients[0] : undefined,
    terminal: address(actor),
    screen: [typeCode(event), subtypesOf(event)[0]].filter((it) => it !== undefined).join(':'),
    purpose: purposeOfEvent(event) ?? purposeOfUse(actor),
    sequence: id(event),
  };
}

const resourceOf = jsonPath('resource');
const resourceType = jsonText('resourceType');
const id = jsonText('id');
const recorded = jsonText('recorded', 'event.dateTime');
const actionLetter = jsonText('action', 'event.action');
const typeCode = jsonText('type.code', 'event.type.code');
const subtypes = jsonList('subtype');
const formerSubtypes = jsonList('event.subtype');
const code = jsonText('code');
const outcomeCode = jsonText('outcome', 'event.outcome');
const purposeOfEvent = jsonText(
  'purposeOfEvent.0.coding.0.code',
  'purposeOfEvent.0.text',
  'event.purposeOfEvent.0.code',
);

const agents = jsonList('agent');
const participants = jsonList('participant');
const requestor = jsonText('requestor');
const agentRole = jsonText('type.coding.0.code', 'role.0.coding.0.code');
const address = jsonText('network.address');
const purposeOfUse = jsonText('purposeOfUse.0.coding.0.code', 'purposeOfUse.0.text');
const nameOf = jsonText(
  'who.identifier.value',
  'who.reference',
  'userId.value',
  'reference.reference',
  'altId',
  'who.display',
  'name',
);

const entities = jsonList('entity');
const objects = jsonList('object');
const entityRole = jsonText('role.code');
const reference = jsonText('what.reference', 'reference.reference');
const identifier = jsonText('what.identifier.value', 'identifier.value');

function isAuditEvent(json: unknown): boolean {
  return resourceType(json) === 'AuditEvent';
}

function actorOf(event: unknown): unknown {
  const named = [...agents(event), ...participants(event)].filter((it) => nameOf(it));
  return (
    named.find((agent) => requestor(agent) === 'true') ??
    named.find((agent) => !ends.has(agentRole(agent) ?? '')) ??
    named.find((agent) => agentRole(agent) === client) ??
    named[0]
  );
}
/** DICOM CID 402: Source Role ID, which IHE gives to the client, and Destination Role ID. */
const client = '110153';
const ends: ReadonlySet<string> = new Set([client, '110152']);

function subtypesOf(event: unknown): readonly string[] {
  return [...subtypes(event), ...formerSubtypes(event)].flatMap((it) => code(it) ?? []);
}

function entitiesOf(event: unknown): readonly unknown[] {
  return [...entities(event), ...objects(event)];
}

/** The patient whom an entity is (role 1) or refers to, without the version of the record. */
function patientOf(entity: unknown): string | undefined {
  const referred = reference(entity);
  const patient = /(?:^|\/)(?<patient>Patient\/[^/]+)/u.exec(referred ?? '')?.groups?.['patient'];
  if (patient !== undefined || entityRole(entity) !== '1') return patient;
  return identifier(entity) ?? referred;
}

/**
 * By the codes of the type and its subtypes (DICOM part 16, CID 400 and 401; FHIR's RESTful
 * interactions), else by the letter: create, read, update, delete, execute.
 */
function actionOf(event: unknown): Action {
  const subtype = subtypesOf(event)
    .map((it) => codes.get(it))
    .find((it) => it !== undefined);
  const type = codes.get(typeCode(event) ?? '');
  // An export stays one, whichever transaction brings it about.
  const coded = type === 'export' ? type : (subtype ?? type);
  return coded ?? letters.get(actionLetter(event) ?? '') ?? 'other';
}

const codes: ReadonlyMap<string, Action> = new Map([
  ['110106', 'export'],
  ['110107', 'update'],
  ['110112', 'search'],
  ['110114', 'login'],
  ['110122', 'login'],
  ['110123', 'logout'],
  ['110105', 'update'],
  ['110103', 'view'],
  ['read', 'view'],
  ['vread', 'view'],
  ['history', 'view'],
  ['history-instance', 'view'],
  ['history-type', 'view'],
  ['history-system', 'view'],
  ['search', 'search'],
  ['search-type', 'search'],
  ['search-system', 'search'],
  ['create', 'update'],
  ['update', 'update'],
  ['patch', 'update'],
  ['delete', 'update'],
]);

const letters: ReadonlyMap<string, Action> = new Map([
  ['C', 'update'],
  ['R', 'view'],
  ['U', 'update'],
  ['D', 'update'],
]);

/** 0 is success; 4, 8 and 12 are failures, which for a sign-in means that it was refused. */
function outcomeOf(event: unknown, isSession: boolean): Outcome {
  const code = outcomeCode(event) ?? '0';
  if (code === '0') return 'success';
  return isSession ? 'denied' : 'error';
}
