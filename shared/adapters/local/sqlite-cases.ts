import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import * as z from 'zod';
import { limits } from '../../limits.ts';
import type { CaseRecord, CaseStore } from '../../ports.ts';
import { casePage, placeAfter } from '../case-page.ts';
import { storedAction, storedFacts, storedPlace } from '../stored-case.ts';

const columns = 'revision, status, due_at AS dueAt, facts';
const pageAndOne = limits.casePageMax + 1;
/** Sorts behind every date, so that a list begins with the newest. */
const afterEveryDay = { order: '~', id: '' };
const caseRow = storedPlace.extend({ facts: z.string() });
const actionRow = z.object({ action: z.string() });

/** Cases and their action logs in the embedded database. */
export function sqliteCases(database: DatabaseSync): CaseStore {
  const one = database.prepare(`SELECT ${columns} FROM cases WHERE id = ?`);
  const actionsOf = database.prepare(
    'SELECT action FROM actions WHERE case_id = ? ORDER BY sequence',
  );
  const add = database.prepare(
    `INSERT INTO cases (opened_on, due_at, revision, status, facts, id) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const replace = database.prepare(
    `UPDATE cases SET opened_on = ?, due_at = ?, revision = ?, status = ?, facts = ?
     WHERE id = ? AND revision = ?`,
  );
  const append = database.prepare(
    'INSERT INTO actions (case_id, sequence, action) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const allCases = database.prepare(
    `SELECT ${columns} FROM cases WHERE opened_on < :order OR (opened_on = :order AND id > :id)
     ORDER BY opened_on DESC, id LIMIT ${pageAndOne}`,
  );
  const dueCases = database.prepare(
    `SELECT ${columns} FROM cases WHERE due_at <= :until AND (due_at, id) > (:order, :id)
     ORDER BY due_at, id LIMIT ${pageAndOne}`,
  );
  return {
    async read(id) {
      const row = one.get(id);
      if (row === undefined) return null;
      const actions = z.array(actionRow).parse(actionsOf.all(id));
      return {
        record: recordOf(row),
        actions: actions.map(({ action }) => storedAction.parse(JSON.parse(action))),
      };
    },
    async write({ facts, revision, status, dueAt }) {
      const values = [facts.openedOn, dueAt, revision, status, JSON.stringify(facts), facts.id];
      const result = revision === 1 ? add.run(...values) : replace.run(...values, revision - 1);
      return result.changes === 1;
    },
    async append(id, action) {
      return append.run(id, action.sequence, JSON.stringify(action)).changes === 1;
    },
    async list(query, after) {
      const place = placeAfter(query, after);
      const rows =
        query.kind === 'all'
          ? allCases.all(place === null ? afterEveryDay : { ...place })
          : dueCases.all({
              until: query.until,
              order: Number(place?.order ?? Number.MIN_SAFE_INTEGER),
              id: place?.id ?? '',
            });
      return casePage(query, rows.map(recordOf));
    },
  };
}

function recordOf(row: Record<string, SQLOutputValue>): CaseRecord {
  const { facts, ...place } = caseRow.parse(row);
  return { facts: storedFacts.parse(JSON.parse(facts)), ...place };
}
