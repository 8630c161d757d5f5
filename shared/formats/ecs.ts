import * as z from 'zod';
import { actions } from '../event.ts';
import { ecsEvent } from '../reading/ecs-event.ts';
import { entryDecoder, jsonLogReader } from '../reading/json-log-reader.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** Documents of the Elastic Common Schema. */
export const ecs = defineFormat({
  id: 'ecs',
  title: { ja: 'ECS（Elastic Common Schema）', en: 'ECS (Elastic Common Schema)' },
  reference:
    'Elastic Common Schema reference: event, user, source, http, url, file; event.category and event.type',
  framing: 'document',
  map: z
    .strictObject({
      /** What an `event.action` means, where its name does not tell. */
      actions: z.record(z.string(), z.enum(actions)).default({}),
      /** Globs of files and pages with many people's data: reading there is an export. */
      exportPaths: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
  open({ actions: words, exportPaths }, context) {
    const reading = { actions: new Map(Object.entries(words)), exportPaths };
    const decoder = entryDecoder(context, (json) => ecsEvent(json, reading));
    return jsonLogReader('hits.hits', decoder, context);
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'documents: dotted and nested keys, a file, an own word, a refused sign-in, no user',
    map: { actions: { 'roster-opened': 'search' }, exportPaths: ['/extracts/**'] },
    text: [
      '{"@timestamp":"2026-11-20T09:30:00.123Z","event.category":["web"],"event.type":["access"],"event.outcome":"success","http.request.method":"GET","http.response.status_code":200,"url.path":"/residents/7","user.name":"s0123","source.ip":"192.0.2.7"}',
      '{"@timestamp":"2026-11-20T09:31:00Z","event":{"category":["file"],"type":["access"],"id":"e2"},"user":{"name":"s0123"},"file":{"path":"/tax/list.xlsx"},"host":{"name":"PC-7"}}',
      '{"@timestamp":"2026-11-20T09:32:00Z","event":{"category":["file"],"type":["access"]},"user":{"id":"s0123"},"file":{"path":"/extracts/all.csv"}}',
      '{"_id":"h4","_source":{"@timestamp":"2026-11-20T09:33:00Z","event":{"action":"roster-opened","dataset":"welfare"},"user":{"name":"s0123"}}}',
      '{"@timestamp":"2026-11-20T09:34:00Z","event":{"category":["authentication"],"type":["start"],"outcome":"failure","dataset":"sso"},"user":{"name":"s0123"}}',
      '{"@timestamp":"2026-11-20T09:35:00Z","event":{"category":["database"],"type":["error"],"dataset":"postgresql.log"}}',
      '{"@timestamp":"2026-02-30T09:35:00Z","user":{"name":"s0123"}}',
      '{"event":{"category":["file"]},"user":{"name":"s0123"}}',
    ].join('\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.123Z',
        actor: 's0123',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: '/residents/7',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 's0123',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        terminal: 'PC-7',
        screen: '/tax/list.xlsx',
        sequence: 'e2',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: 's0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        screen: '/extracts/all.csv',
      },
      {
        at: '2026-11-20T09:33:00.000Z',
        actor: 's0123',
        action: 'search',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        screen: 'welfare:roster-opened',
        sequence: 'h4',
      },
      {
        at: '2026-11-20T09:34:00.000Z',
        actor: 's0123',
        action: 'login',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        screen: 'sso',
      },
      {
        at: '2026-11-20T09:35:00.000Z',
        actor: '(postgresql.log)',
        action: 'other',
        outcome: 'error',
        system: 'resident-register',
        records: null,
        screen: 'postgresql.log',
      },
    ],
    rejectedLines: [7, 8],
  },
];
