import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../shared/limits.ts';
import { encodeCp932 } from '../../shared/reports/cp932.ts';
import { noteInForce } from '../../shared/settings-intake/note-in-force.ts';
import { type DynamodbInProcess, startDynamodb } from '../adapters/dynamodb-in-process.ts';
import { type S3InProcess, startS3 } from '../adapters/s3-in-process.ts';
import { type Cloud, changedCity, city, openCloud } from './small-city-cloud.ts';

let dynamodb: DynamodbInProcess;
let s3: S3InProcess;
let cloud: Cloud;
beforeAll(async () => {
  dynamodb = await startDynamodb();
  s3 = await startS3();
});
beforeEach(async () => {
  cloud = await openCloud(dynamodb, s3);
});
afterAll(() => Promise.all([dynamodb.close(), s3.close()]));

const moreStaff = `${city['staff.csv']}S0303,住民課,主事,person,2026-10-01,\n`;
const brokenStaff = city['staff.csv'].replace('2024-04-01,\nS0302', '2024-13-01,\nS0302');
const moreOvertime = `${city['overtime.csv']}S0302,2026-09-29T17:15,2026-09-29T20:30,S0301,2026-09-29T15:10\n`;
const alertsAbout = (word: string) => cloud.sent.filter(({ body }) => body.includes(word));

describe('Settings in the bucket', () => {
  test('nothing was ever uploaded: the deployment is in force, and nothing is written', async () => {
    expect(await cloud.takeIn(true)).toEqual({ inForce: null, isChanged: false, refused: [] });
    expect(await cloud.pointer.read()).toBeNull();
  });

  test('a sound table counts from then on, with what else was deployed', async () => {
    await cloud.upload('staff.csv', moreStaff);
    expect(await cloud.takeIn()).toMatchObject({ isChanged: true, refused: [] });
    const settings = await cloud.inForce();
    expect([...settings.staff.keys()]).toEqual(['S0301', 'S0302', 'S0303']);
    expect(settings.overtime).toHaveLength(1);
    expect(cloud.sent).toEqual([]);
  });

  test('a table in CP932 is read as one in UTF-8', async () => {
    await cloud.upload('staff.csv', encodeCp932(moreStaff));
    await cloud.takeIn();
    const [tenure] = (await cloud.inForce()).staff.get('S0303') ?? [];
    expect(tenure?.section).toBe('住民課');
  });

  test('a broken table leaves the last good one in force, and is told once with its place', async () => {
    await cloud.upload('staff.csv', moreStaff);
    await cloud.takeIn();
    await cloud.upload('staff.csv', brokenStaff);
    expect(await cloud.takeIn()).toMatchObject({ isChanged: true, refused: ['staff.csv'] });
    for (const isAnew of [false, true, true]) {
      expect(await cloud.takeIn(isAnew)).toMatchObject({ refused: ['staff.csv'] });
    }
    expect((await cloud.inForce()).staff.has('S0303')).toBe(true);
    const told = alertsAbout('staff.csv:2:5: ');
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toContain('受け付けなかった設定（設定ファイル staff.csv）');
    expect(told[0]?.body).not.toContain('設定が変わりました');
  });

  test('the first upload of all may be broken: the deployment stays in force', async () => {
    await cloud.upload('protected.csv', 'subject,reason\n0000999,\n');
    expect(await cloud.takeIn()).toMatchObject({ refused: ['protected.csv'] });
    expect(await cloud.inForce()).toEqual(cloud.portsNow().deployed.settings);
    expect(alertsAbout('protected.csv:2:2: ')).toHaveLength(1);
    expect(cloud.sent.map(({ body }) => body).join()).not.toContain('0000999');
  });

  test('one broken table does not hold up the others', async () => {
    await cloud.upload('staff.csv', brokenStaff);
    await cloud.upload('overtime.csv', moreOvertime);
    expect(await cloud.takeIn()).toMatchObject({ refused: ['staff.csv'] });
    expect((await cloud.inForce()).overtime).toHaveLength(2);
    await cloud.upload('staff.csv', moreStaff);
    expect(await cloud.takeIn()).toMatchObject({ refused: [] });
    expect((await cloud.inForce()).staff.has('S0303')).toBe(true);
  });

  test('files that are sound together only count once both have come', async () => {
    const newSection = moreStaff.replace('S0303,住民課', 'S0303,広報課');
    await cloud.upload(
      'calendar.yaml',
      city['calendar.yaml'].replace('sections: [住民課]', 'sections: [広報課]'),
    );
    expect(await cloud.takeIn()).toMatchObject({ refused: ['calendar.yaml'] });
    await cloud.upload('staff.csv', newSection);
    expect(await cloud.takeIn()).toMatchObject({ refused: [] });
    expect((await cloud.inForce()).calendar.extraOpenings[0]?.sections).toEqual(['広報課']);
  });

  test('a table whose mistakes show in another file does not count', async () => {
    await cloud.upload('staff.csv', city['staff.csv'].replaceAll('住民課', '市民課'));
    expect(await cloud.takeIn()).toMatchObject({ refused: ['staff.csv'] });
    expect(alertsAbout('calendar.yaml:11:5: ')).toHaveLength(1);
  });

  test('two workers at once bring both uploads into force, and tell a refusal once', async () => {
    await cloud.upload('staff.csv', moreStaff);
    const first = cloud.takeIn();
    await cloud.upload('overtime.csv', moreOvertime);
    await cloud.upload('approvals.csv', 'id\n');
    await Promise.all([first, cloud.takeIn(), cloud.takeIn(true)]);
    await cloud.takeIn();
    const settings = await cloud.inForce();
    expect([settings.staff.size, settings.overtime.length]).toEqual([3, 2]);
    expect(new Set(cloud.sent.map(({ notice }) => notice)).size).toBe(cloud.sent.length);
    expect(alertsAbout('approvals.csv:1:1: ')).toHaveLength(1);
    const digests = (await cloud.noted()).map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(digests.length);
  });

  test('a worker that was overtaken neither undoes nor notes what is over', async () => {
    await cloud.takeIn();
    await cloud.upload('staff.csv', moreStaff);
    const slow = cloud.portsNow();
    const read = slow.uploads.read.bind(slow.uploads);
    let isFirst = true;
    const uploads = {
      ...slow.uploads,
      async read(name: string) {
        const bytes = await read(name);
        if (isFirst) {
          isFirst = false;
          await cloud.upload('staff.csv', `${moreStaff}S0304,住民課,主事,person,2026-10-01,\n`);
          await cloud.takeIn();
        }
        return bytes;
      },
    };
    await cloud.takeIn(false, { ...slow, uploads });
    expect((await cloud.inForce()).staff.has('S0304')).toBe(true);
    expect((await cloud.noted()).at(-1)?.snapshot['staff.csv rows']).toBe('5');
  });

  test('settings that are over by the time they are noted are not noted', async () => {
    await cloud.upload('staff.csv', moreStaff);
    const slow = cloud.portsNow();
    const settingsChanges = {
      ...slow.settingsChanges,
      async append(entry: Parameters<typeof slow.settingsChanges.append>[0]) {
        throw new Error(`Nothing was to be noted, and ${entry.sequence} was.`);
      },
    };
    const isInForce = async () => false;
    const ports = { ...slow, settings: slow.deployed.settings, settingsChanges };
    expect(await noteInForce(ports, isInForce, 'upload', Date.now())).toBe(false);
    expect(await cloud.noted()).toEqual([]);
  });

  test('a crash after any write leaves nothing that the next run does not mend', async () => {
    await cloud.upload(
      'calendar.yaml',
      city['calendar.yaml'].replace('Minutes: 30', 'Minutes: 90'),
    );
    await cloud.upload('staff.csv', brokenStaff);
    const ports = cloud.portsNow();
    for (let writes = 0; writes < 40; writes += 1) {
      await cloud.takeIn(false, crashingAfter(ports, writes)).catch(() => undefined);
    }
    expect(await cloud.takeIn()).toMatchObject({ refused: ['staff.csv'], isChanged: false });
    expect((await cloud.inForce()).calendar.graceMinutes).toBe(90);
    await cloud.tick();
    expect(new Set(alertsAbout('staff.csv:2:5: ').map(({ notice }) => notice)).size).toBe(1);
  });

  test('a change that lets more pass is told, and stands in the record', async () => {
    await cloud.upload('overtime.csv', city['overtime.csv']);
    await cloud.takeIn();
    await cloud.upload('protected.csv', 'subject,reason\n');
    await cloud.takeIn();
    const [first, change, ...others] = await cloud.noted();
    expect([first?.changes, others]).toEqual([[], []]);
    expect(change).toMatchObject({ by: 'upload' });
    expect(change?.changes.filter(({ laxer }) => laxer)).toMatchObject([
      { file: 'protected.csv', key: 'rows', before: '1', after: '0' },
    ]);
    expect(alertsAbout('protected.csv の rows：1 → 0')).toHaveLength(1);
  });

  test('a table that is taken away is a change; a required file that is taken away is refused', async () => {
    for (const name of ['overtime.csv', 'sources.yaml'] as const) {
      await cloud.upload(name, city[name]);
    }
    await cloud.takeIn();
    await cloud.remove('overtime.csv');
    expect(await cloud.takeIn()).toMatchObject({ refused: [] });
    expect((await cloud.inForce()).overtime).toEqual([]);
    await cloud.remove('sources.yaml');
    expect(await cloud.takeIn()).toMatchObject({ refused: ['sources.yaml'] });
    expect((await cloud.inForce()).sources).toHaveLength(2);
    expect(alertsAbout('sources.yaml:1:1: sources.yaml がありません')).toHaveLength(1);
  });

  test('a table that is too large is refused by its size, unread', async () => {
    const ports = cloud.portsNow();
    await cloud.upload('assignments.csv', city['assignments.csv']);
    const uploads = {
      list: async () =>
        (await ports.uploads.list()).map((one) => {
          return { ...one, bytes: limits.settingsFileBytesMax + 1 };
        }),
      read: () => Promise.reject(new Error('It was to be left unread.')),
    };
    const taken = await cloud.takeIn(false, { ...ports, uploads });
    expect(taken).toMatchObject({ refused: ['assignments.csv'] });
    expect(alertsAbout('67108865 バイト')).toHaveLength(1);
    expect((await cloud.inForce()).assignments).toHaveLength(1);
  });

  test('a table of a hundred thousand rows counts', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `${1e9 + at},S0302,,2026-10-01,,転入`);
    const table = `subject,actor,section,from,until,reason\n${rows.join('\n')}\n`;
    await cloud.upload('assignments.csv', table);
    await cloud.takeIn();
    expect((await cloud.inForce()).assignments).toHaveLength(100_000);
  });

  test('an unknown name is refused, and what stands beside settings by nature is not', async () => {
    await cloud.upload('stuff.csv', moreStaff);
    await cloud.upload('README.md', 'Ask the third floor.');
    expect(await cloud.takeIn()).toMatchObject({ refused: ['stuff.csv'] });
  });
});

describe('Settings that a deployment makes things by', () => {
  const escalation = (address: string) =>
    city['escalation.yaml'].replace('desk@kisaragi.example', address);

  test.each([
    ['escalation.yaml', 'email: desk@', 'email: front-desk@', 'escalation.yaml:2:9: '],
    ['escalation.yaml', '- section: null', '- section: 税務課', 'escalation.yaml:2:9: '],
    ['sources.yaml', "['juki/*.csv']", "['juki/**/*.csv']", 'sources.yaml:2:9: '],
    ['sekisho.yaml', 'retentionYears: 5', 'retentionYears: 7', 'sekisho.yaml:7:17: '],
    ['sekisho.yaml', 'timeZone: Asia/Tokyo', 'timeZone: Asia/Seoul', 'sekisho.yaml:4:13: '],
  ] as const)(
    '%s with %s → %s waits for the next deployment, and this is told',
    async (file, from, to, place) => {
      const changed = changedCity(file, from, to);
      await cloud.upload(file, changed[file] ?? '');
      expect(await cloud.takeIn()).toMatchObject({ refused: [file] });
      expect(alertsAbout(place).some(({ body }) => body.includes('次の配備'))).toBe(true);
      // Once it is deployed, too, the upload counts as it stands.
      cloud.deploy(changed);
      expect(await cloud.takeIn(true)).toMatchObject({ refused: [] });
      expect(await cloud.inForce()).toEqual(cloud.portsNow().deployed.settings);
    },
  );

  test('waits, budget and suppressions need no deployment', async () => {
    await cloud.upload('escalation.yaml', city['escalation.yaml'].replace('0.05', '5'));
    await cloud.upload('sekisho.yaml', city['sekisho.yaml'].replace('0.5', '1'));
    expect(await cloud.takeIn()).toMatchObject({ refused: [] });
    expect((await cloud.inForce()).escalation.steps[1]?.waitMinutes).toBe(5);
  });

  test('what was deployed counts where it was never uploaded', async () => {
    await cloud.upload('staff.csv', moreStaff);
    await cloud.takeIn();
    cloud.deploy(changedCity('calendar.yaml', 'graceMinutes: 30', 'graceMinutes: 45'));
    await cloud.takeIn(true);
    const settings = await cloud.inForce();
    expect([settings.calendar.graceMinutes, settings.staff.size]).toEqual([45, 3]);
    expect((await cloud.noted()).at(-1)).toMatchObject({ by: 'deployment' });
  });

  test('an uploaded path whose addresses are deployed no more gives way to the deployment', async () => {
    await cloud.upload('escalation.yaml', city['escalation.yaml'].replace('0.05', '5'));
    await cloud.upload('staff.csv', moreStaff);
    await cloud.takeIn();
    const changed = { ...city, 'escalation.yaml': escalation('counter@kisaragi.example') };
    cloud.deploy(changed);
    expect(await cloud.takeIn(true)).toMatchObject({ refused: ['escalation.yaml'] });
    const settings = await cloud.inForce();
    expect(settings.escalation).toEqual(cloud.portsNow().deployed.settings.escalation);
    expect(settings.staff.size).toBe(3);
  });
});

/** The ports of a worker that dies at its write after so many. */
function crashingAfter(ports: ReturnType<Cloud['portsNow']>, writes: number) {
  let left = writes;
  const counting = <Arguments extends unknown[], Answer>(
    write: (...given: Arguments) => Promise<Answer>,
  ) => {
    return async (...given: Arguments) => {
      left -= 1;
      if (left < 0) throw new Error('The worker died.');
      return write(...given);
    };
  };
  const { cases, batches, settingsChanges, pointer, sets } = ports;
  return {
    ...ports,
    cases: { ...cases, write: counting(cases.write), append: counting(cases.append) },
    batches: { ...batches, write: counting(batches.write) },
    settingsChanges: { ...settingsChanges, append: counting(settingsChanges.append) },
    pointer: { ...pointer, move: counting(pointer.move) },
    sets: {
      ...sets,
      keepFiles: counting(sets.keepFiles),
      keepSettings: counting(sets.keepSettings),
    },
  };
}
