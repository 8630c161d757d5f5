import { sourceOfFormat } from '../reading/collected.ts';
import type { DataSet, Values } from './conformance.ts';
import { bytesOf, filesIn, nameOf, readOrRefused } from './data.ts';

const event =
  '"at":"2026-11-20T09:30:00Z","actor":"S1","action":"view","outcome":"success","system":"x","records":1';
/** A line that each format of JSON reads; what the suite holds stands beside it, and within it. */
const formats: Readonly<Record<string, readonly [map: object, line: string]>> = {
  'sekisho-jsonl': [{}, `{${event}}`],
  'aws-cloudtrail': [
    {},
    '{"eventTime":"2026-11-20T09:30:00Z","eventName":"GetObject","eventSource":"s3.amazonaws.com","eventID":"e1"}',
  ],
  'fhir-auditevent': [
    {},
    '{"resourceType":"AuditEvent","recorded":"2026-11-20T09:30:00Z","agent":[{"altId":"S1"}]}',
  ],
  ecs: [{}, '{"@timestamp":"2026-11-20T09:30:00Z"}'],
  'box-events': [
    {},
    '{"event_type":"DOWNLOAD","created_at":"2026-11-20T09:30:00Z","created_by":{"id":"7"}}',
  ],
};

/** Texts that a parser of JSON must accept (y), must refuse (n), or may do either with (i). */
export const jsonTestSuite: DataSet = {
  id: 'json-test-suite',
  fields: 'as a value of an event: accepted, refused; alone: no event; between events: both kept',
  records: 318 * (Object.keys(formats).length + 1),
  explanations: [],
  async compare(compared) {
    for (const path of filesIn('json-test-suite/test_parsing/', '.json')) {
      const name = nameOf(path);
      const text = bytesOf(path);
      compared.records(name, [expectedAsValue(name)], [await asValue(text, name)]);
      for (const [format, [map, line]] of Object.entries(formats)) {
        const source = sourceOfFormat(format, map, 'utf-8');
        const alone = await readOrRefused(text, source);
        const between = Buffer.concat([Buffer.from(`${line}\n`), text, Buffer.from(`\n${line}\n`)]);
        const both = await readOrRefused(between, source);
        const isBinary = text.includes(0);
        compared.records(
          name,
          [
            {
              [`${format}: events of the text alone`]: 0,
              [`${format}: events around the text`]: isBinary ? 'refused as binary' : 2,
              [`${format}: is counted`]: !isBinary && text.toString().trim() !== '',
            },
          ],
          [
            {
              [`${format}: events of the text alone`]: alone?.summary.accepted ?? 0,
              [`${format}: events around the text`]: both?.summary.accepted ?? 'refused as binary',
              [`${format}: is counted`]: both !== null && both.summary.rejected > 0,
            },
          ],
        );
      }
    }
  },
};

function expectedAsValue(name: string): Values {
  if (name.startsWith('i_')) return { 'as a value': 'survived' };
  return { 'as a value': name.startsWith('y_') ? 'accepted' : 'refused' };
}

/** Whether an event whose field `note` is the text is read. */
async function asValue(text: Buffer, name: string): Promise<Values> {
  const columns = { at: 'at', actor: 'actor', action: 'action' };
  const first = `{${event}}\n`;
  const bytes = Buffer.concat([Buffer.from(`${first}{${event},"note":`), text, Buffer.from('}\n')]);
  const read = await readOrRefused(bytes, sourceOfFormat('json', { columns }, 'utf-8'));
  if (name.startsWith('i_')) return { 'as a value': 'survived' };
  return {
    'as a value': read?.summary.rejected === 0 && read.events.length === 2 ? 'accepted' : 'refused',
  };
}
