import { windowsMap } from '../reading/windows-map.ts';
import { windowsReader } from '../reading/windows-reader.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** The Windows security log as XML: files on shares (5145, 5140) and on disks (4663). */
export const windowsSecurity = defineFormat({
  id: 'windows-security',
  title: {
    ja: 'Windowsセキュリティログ（XML、ファイル共有の4663・5140・5145）',
    en: 'Windows security log (XML; file access 4663, 5140, 5145)',
  },
  reference:
    'Microsoft Learn: 4663, 5140, 5145 (Advanced security auditing); Event Schema; wevtutil qe /f:xml',
  framing: 'document',
  map: windowsMap,
  open: (paths, context) => windowsReader(paths, context),
});

function fileEvent(id: string, recordId: number, mask: string, target: string): string {
  return `<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
  <System><EventID>${id}</EventID><Keywords>0x8020000000000000</Keywords><TimeCreated SystemTime="2026-11-20T09:30:00.1234567Z"/><EventRecordID>${recordId}</EventRecordID><Channel>Security</Channel><Computer>fs01</Computer></System>
  <EventData>
    <Data Name="SubjectUserName">S0123</Data><Data Name="ObjectType">File</Data><Data Name="IpAddress">192.0.2.7</Data>
    <Data Name="ShareName">\\\\*\\files</Data><Data Name="RelativeTargetName">${target}</Data><Data Name="AccessMask">${mask}</Data>
  </EventData>
</Event>`;
}

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'a file read and changed over a share, a refused share, a sign-in, no event number',
    map: {
      exportPaths: ['**/extracts/**'],
      subjectPattern: String.raw`\\(?<subject>\d{8})\.pdf$`,
    },
    text: [
      '<?xml version="1.0" encoding="utf-8"?>\r\n<Events>',
      fileEvent('5145', 41, '0x120089', String.raw`welfare\00000042.pdf`),
      fileEvent('5145', 42, '0x20', String.raw`welfare\00000042.pdf`),
      fileEvent('5145', 43, '0x10000', String.raw`welfare\A&amp;B.pdf`),
      fileEvent('5145', 44, '0x1', String.raw`extracts\tax.csv`),
      fileEvent('5140', 45, '0x1', '').replace('0x802', '0x801'),
      "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><EventID>4624</EventID><TimeCreated SystemTime='2026-11-20T09:31:00Z'/><EventRecordID>46</EventRecordID><Channel>Security</Channel><Computer>fs01</Computer></System><EventData><Data Name='SubjectUserName'>FS01$</Data><Data Name='TargetUserName'>S0123</Data><Data Name='IpAddress'>-</Data></EventData></Event>",
      '<Event><System><EventID/></System></Event>',
      '</Events>',
    ].join('\r\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.123Z',
        actor: 'S0123',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        subject: '00000042',
        terminal: '192.0.2.7',
        screen: String.raw`\\*\files\welfare\{subject}.pdf`,
        sequence: 'fs01/41',
      },
      {
        at: '2026-11-20T09:30:00.123Z',
        actor: 'S0123',
        action: 'other',
        outcome: 'success',
        system: 'resident-register',
        records: 0,
        subject: '00000042',
        terminal: '192.0.2.7',
        screen: String.raw`\\*\files\welfare\{subject}.pdf`,
        sequence: 'fs01/42',
      },
      {
        at: '2026-11-20T09:30:00.123Z',
        actor: 'S0123',
        action: 'update',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        terminal: '192.0.2.7',
        screen: String.raw`\\*\files\welfare\A&B.pdf`,
        sequence: 'fs01/43',
      },
      {
        at: '2026-11-20T09:30:00.123Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: String.raw`\\*\files\extracts\tax.csv`,
        sequence: 'fs01/44',
      },
      {
        at: '2026-11-20T09:30:00.123Z',
        actor: 'S0123',
        action: 'view',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        terminal: '192.0.2.7',
        screen: String.raw`\\*\files`,
        sequence: 'fs01/45',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0123',
        action: 'login',
        outcome: 'success',
        system: 'resident-register',
        records: 0,
        screen: 'Security:4624',
        sequence: 'fs01/46',
      },
    ],
    rejectedLines: [7],
  },
];
