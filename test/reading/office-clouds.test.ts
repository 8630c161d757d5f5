import { describe, expect, test } from 'vitest';
import { collect, sourceOfFormat } from './collected.ts';

const microsoft = sourceOfFormat('microsoft-365-audit');

function auditRecord(more: object): object {
  return {
    CreationTime: '2026-11-20T09:30:00',
    Id: 'm1',
    UserId: 's0123@kisaragi.example',
    Workload: 'SharePoint',
    Operation: 'FileAccessed',
    ...more,
  };
}

async function read(...records: readonly object[]) {
  const { events, rejected } = await collect(JSON.stringify(records), microsoft);
  expect(rejected).toEqual([]);
  return events;
}

describe('the audit log of Microsoft 365', () => {
  test.each([
    ['FileDownloaded', 'export', 1],
    ['FileSyncDownloadedFull', 'export', 1],
    ['FileSyncDownloadedPartial', 'export', 1],
    ['FileAccessed', 'view', null],
    ['FileAccessedExtended', 'view', null],
    ['FilePreviewed', 'view', null],
    ['PageViewed', 'view', null],
    ['MailItemsAccessed', 'view', null],
    ['FileModified', 'update', null],
    ['FileDeleted', 'update', null],
    ['FileUploaded', 'update', null],
    ['SharingSet', 'update', null],
    ['AnonymousLinkCreated', 'update', null],
    ['HardDelete', 'update', null],
    ['Add member to group.', 'update', null],
    ['Set-Mailbox', 'update', null],
    ['New-InboxRule', 'update', null],
    ['SearchQueryPerformed', 'search', null],
    ['FilePrinted', 'print', 1],
    ['UserLoggedIn', 'login', 0],
    ['DlpRuleMatch', 'other', null],
    ['Settings', 'other', null],
  ])('%s is %s and covers %j', async (Operation, action, records) => {
    const [event] = await read(auditRecord({ Operation }));
    expect(event).toMatchObject({ action, records, outcome: 'success' });
  });

  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:51234', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['[2001:db8::7]:443', '2001:db8::7'],
    ['2001:db8::7', '2001:db8::7'],
    ['<null>', '<null>'],
  ])('the address %s is %s', async (ClientIP, terminal) => {
    expect((await read(auditRecord({ ClientIP })))[0]?.terminal).toBe(terminal);
  });

  test('a time without an offset is UTC, one with an offset is what it says', async () => {
    const times = ['2026-11-20T09:30:00', '2026-11-20T09:30:00Z', '2026-11-20T18:30:00+09:00'];
    const events = await read(...times.map((CreationTime) => auditRecord({ CreationTime })));
    expect(new Set(events.map((event) => event.at))).toEqual(
      new Set([Date.UTC(2026, 10, 20, 9, 30)]),
    );
  });

  test('a record is the same alone, in a page of Graph and in an export of PowerShell', async () => {
    const record = auditRecord({});
    const shapes = [
      JSON.stringify(record),
      JSON.stringify({ '@odata.context': 'x', value: [{ id: 'q', auditData: record }] }, null, 2),
      JSON.stringify({ UserIds: 'x', AuditData: JSON.stringify(record) }),
    ];
    const all = await Promise.all(shapes.map((shape) => collect(shape, microsoft)));
    for (const { events, rejected } of all) {
      expect(rejected).toEqual([]);
      expect(events).toEqual(all[0]?.events);
    }
    expect(all[0]?.events).toHaveLength(1);
  });

  test('a failure is an error, a refusal is denied', async () => {
    const events = await read(
      auditRecord({ ResultStatus: 'Failed' }),
      auditRecord({ ResultStatus: 'False' }),
      auditRecord({ ResultStatus: 'PartiallySucceeded' }),
      auditRecord({ Operation: 'UserLoginFailed', ResultStatus: 'Failed' }),
    );
    expect(events.map((event) => event.outcome)).toEqual(['error', 'error', 'success', 'denied']);
  });
});

test.each([
  ['DOWNLOAD', 'export', 1],
  ['ITEM_DOWNLOAD', 'export', 1],
  ['PREVIEW', 'view', null],
  ['ITEM_PREVIEW', 'view', null],
  ['UPLOAD', 'update', null],
  ['COLLAB_ADD_COLLABORATOR', 'update', null],
  ['COLLABORATION_INVITE', 'update', null],
  ['ITEM_SHARED_CREATE', 'update', null],
  ['LOGIN', 'login', 0],
  ['ADMIN_LOGIN', 'login', 0],
  ['ADD_LOGIN_ACTIVITY_DEVICE', 'update', null],
  ['CONTENT_WORKFLOW_ABNORMAL_DOWNLOAD_ACTIVITY', 'other', null],
])('the event %s of Box is %s and covers %j', async (type, action, records) => {
  const event = { event_type: type, created_at: '2026-11-20T09:30:00Z', created_by: { id: '17' } };
  const { events } = await collect(JSON.stringify(event), sourceOfFormat('box-events'));
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ action, records, actor: '17' });
});

test('pages of Drive activities that follow one another are numbered through', async () => {
  const activity = (minute: number) => ({
    id: { time: `2026-11-20T09:${minute}:00.000Z`, uniqueQualifier: `${minute}` },
    actor: { email: 's0123@kisaragi.example' },
    events: [{ name: 'sync_item_content' }],
  });
  const page = (minutes: readonly number[]) =>
    JSON.stringify({ kind: 'admin#reports#activities', items: minutes.map(activity), etag: 'x' });
  const { events } = await collect(
    `${page([10, 11])}\n${page([12])}\n`,
    sourceOfFormat('google-workspace-drive'),
  );
  expect(events.map(({ line, action }) => [line, action])).toEqual([
    [1, 'export'],
    [2, 'export'],
    [3, 'export'],
  ]);
});
