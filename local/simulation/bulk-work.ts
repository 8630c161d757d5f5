import { addDays } from '../../shared/log-day.ts';
import { assumptions } from './assumptions.ts';
import { approverOf } from './city.ts';
import { instantOf, officeMinute } from './clock-times.ts';
import { openingMinute } from './days.ts';
import { extract } from './desk.ts';
import { pareto, pick } from './draws.ts';
import type { Attendance } from './office-day.ts';
import { kinds } from './sections.ts';
import type { Stage } from './stage.ts';

/** A legitimate export, which a few make every month and others hardly ever. */
export function workInBulk(stage: Stage, attendance: Attendance): void {
  const { official, section, day, random } = attendance;
  if (!random.chance(official.exportsADay * day.factor)) return;
  const drawn = pareto(random, assumptions.exportTail, assumptions.exportLeast);
  const records = Math.min(assumptions.exportMost, Math.round(drawn));
  const parts = random.chance(assumptions.exportInParts) ? random.whole(2, 4) : 1;
  const { system } = kinds[section.kind];
  const desk = stage.deskOf(attendance, system, stage.ledger.deed);
  let at = instantOf(day, officeMinute(random, openingMinute + 20, 16 * 60 + 30));
  for (let part = 0; part < parts; part += 1) {
    extract(desk, at, Math.floor((records + part) / parts));
    at += random.whole(2, 8) * 60_000;
  }
  if (!random.chance(assumptions.exportApproved)) return;
  const roomier = records * (1 + random.fraction() * 0.5);
  stage.ledger.approval({
    actor: official.actor,
    system,
    from: day.date,
    until: addDays(day.date, random.whole(0, 2)),
    maxRecords: Math.ceil(roomier / 50) * 50,
    purpose: pick(random, [
      '通知書の印刷',
      '統計の作成',
      '対象者の抽出',
      '台帳の点検',
      '調査の回答',
    ]),
    approver: approverOf(stage.city, section, official.actor),
    approvedAt: `${addDays(day.date, -random.whole(1, 7))}T15:${random.whole(10, 59)}`,
  });
}
