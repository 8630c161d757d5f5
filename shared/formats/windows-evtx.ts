import { windowsMap } from '../reading/windows-map.ts';
import { windowsEventLogReader } from '../reading/windows-reader.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** The Windows security log in the file that Windows itself keeps and the event viewer saves. */
export const windowsEvtx = defineFormat({
  id: 'windows-evtx',
  title: {
    ja: 'Windowsセキュリティログ（EVTX、ファイル共有の4663・5140・5145）',
    en: 'Windows security log (EVTX; file access 4663, 5140, 5145)',
  },
  reference:
    'MS-EVEN6, section 2.2.12 (BinXml); libevtx, "Windows XML Event Log (EVTX) format"; events as in windows-security',
  framing: 'event-log',
  map: windowsMap,
  open: (paths, context) => windowsEventLogReader(paths, context),
});

/** The example's file, packed with gzip: one chunk, mostly empty. */
function packedFile(): Uint8Array {
  return Buffer.from(
    [
      'H4sIAAAAAAACA+3ZT2xUVRTH8e+beZ2ZlnZampIgKH+VP4VpSwERqiaVttAAQmjxT9IFpTNDC+206Uz/2U2DEkQT',
      'jRFNdGUkRuPCnYgoK3eGaFzphp0xxoUREhMXJmPunfs6AxRNoUBifp+mmUzn3PvuO+/c8zoz7YPpjoHBFDeLuMcZ',
      'wCMMNR4L7f210WWIiIiIiIiIyD3XPpje3Z85yUb3POEeb35uPgf4JA5/1MCxXxPTC3Hsjy+89ZuuwINVXw+HosXr',
      'feb6txd+mLzqVXselV4UWBdyLy1es7XtSHri1fc+/erK1d/zS30wUa35fKUPB1zYpcoy2hknRYacmdB8mHTCvfh1',
      'dRmTDDFIhixQ5m2nnxw5RthFI41k6aOfFEP0kqWBIQboY5RhsgyTJkcDfQwzRCMTDJChkWaaaGIbjTTxBI2kZg+f',
      'veFZyMvne8Lwl1vNcHeELqbIkrNHhFBrPv8isCxciLg2HeOQPfo4AyRJMQo8DnQ85UL2vePzLL0MYT5Ei4MXecG9',
      'tHGJzx7G7EiIe3hhL59fA7zkIv7sjZYkq5M2s4Z4iIjvAs+7wKXlUZ6zh88ywDAZGxjGN4ErgCsuMPldGfvdOQ+W',
      'Bj1sTscFtU/7dNsEn7QhfuGAq4A6vxDy2YoIBxmxuU7aU5ud6VGgxYWd+D7GPlJMMcEwoyTtZQ3Fy1jit+bzh4C0',
      'C215YxHdDNhE7WaUFL027yY3602RvOkCn5yuuOGyBIMgHimksAG47KI7wlUlKTxMyi7ZrCRIZ5SKYC3X3aAPry9i',
      'tw0btXkyKwnSateyvKwQWHGtglb67MumBHJMuXnjMbxwaz5vyqbTRV/8vJx2Ju0axkqm3GvWmQmm/LHc1VQfKbJk',
      'gwnL8SJvu6DTO2N00+/SlCwJCUrosot8uTfKbvrpJUNm9qJX4AWX6hcX2JKJ2XMeYsQurlDLofgiPJOeZ8wOd5/6',
      'ftAQo8udxag7a1hpErPNhaT3RzhC1s5SkhA/XslqnypzwnjUUE2ICB6+fYyxhBiLiVFhZ/GJUYNHDI/1odUcuGW3',
      'J3je7vIkw0yQJXHLwhK0MkbSPjORx3ns3Ve6J7vPdX506emW8IZvqh6qY1FzYdmrZoIGFzQ8UxE3T5kmSxNbKDbB',
      'TdG5m+Apr9AEvXx+3IPDLqztVHlJUbbZ+up1/WWP2f8u7rVhv+RVW3mmr5R51XQxxjFO2JXlZlMddJqQaTTmsm1y',
      'sz1SHFvBwZKR3UwxYkd4hREb3YjlxRHldDJCK0mStuJMUZo2dPv4LltxJra4onAhvsXFJ4rxtXZfBtvMpKXbjj5O',
      'ilzJDP6/nJPZhcGGOeB6l+kznu/bLysqXBnVut8Ntujq6LJXspmtdDDAICm2sJNmGmiiwT7uoIce6ukh7SKyTNj1',
      'pt059tgbTPCzzY4aIUmas9QW76XmPmrup5Me1Lu/Rc/2fXHr/fRO9sdp7sv+CBZcP+/9MddVWHVXVyHFJDlG6bWV',
      'nKWHw6yjzf4LkGUc95WUzXc9HPVgU/B/zMq/Z/O+8q7yfvz+5D1Y8KYFyXvorvI+yQ1f9h11+Z0Jweagri+cu7gw',
      'df26d6/yW1fMb81MsODN88rv2qq5+35tse9HXN83vX2761z/j04+jz7s2z5cNkcl3nkVztagqTtTf3tDxfejZ/Yn',
      'vlyY+jtyz+pvR23p/nYLTsyr/s5Xz11/PzNbfz/xoOrvP0cUjxGad0WFbUX5JRV1+3tJG7tuqJweDh5cPNjAJIO2',
      'm7n3e3tDer8vIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi',
      'IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIicqf+Ae7P',
      '4GQAEAEA',
    ].join(''),
    'base64',
  );
}

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'two files read over a share, a damaged record, a refused share, a file changed on disk',
    map: {
      exportPaths: ['**/extracts/**'],
      subjectPattern: String.raw`\\(?<subject>\d{8})\.pdf$`,
    },
    text: packedFile(),
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
        at: '2026-11-20T09:30:01.123Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: String.raw`\\*\files\extracts\R&D.csv`,
        sequence: 'fs01/42',
      },
      {
        at: '2026-11-20T09:30:03.123Z',
        actor: 'S0123',
        action: 'view',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        terminal: '192.0.2.7',
        screen: String.raw`\\*\files`,
        sequence: 'fs01/44',
      },
      {
        at: '2026-11-20T09:30:04.123Z',
        actor: 'S0123',
        action: 'update',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        screen: String.raw`D:\files\住民.xlsx`,
        sequence: 'fs01/45',
      },
    ],
    rejectedLines: [3],
  },
];
