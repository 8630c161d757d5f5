import * as z from 'zod';
import { id, words } from './name-schemas.ts';

/** The usual boxes for the seals of drafting and decision. */
const boxesMax = 7;

const reports = z.strictObject({
  /** The role that hears of every monthly summary; null: the head of the body. */
  role: id.nullable().default(null),
  /** The role that hears of every weekly digest; null: the information-security office. */
  weeklyRole: id.nullable().default(null),
  /** The role that hears of every year's figures; null: the personal-information office. */
  yearlyRole: id.nullable().default(null),
  /** Titles of the boxes at the head of the first page (起案 … 決裁); empty: no boxes. */
  approval: z.array(words).max(boxesMax).default([]),
  /** CSV for Excel with a byte order mark, or in Shift_JIS (CP932). */
  csvEncoding: z.enum(['utf-8', 'cp932']).default('utf-8'),
});

/** `reports` of `sekisho.yaml`: how reports look, and who hears of them. */
export const reportsSchema = reports.default(reports.parse({}));

/** How reports are written and to whom. */
export type ReportSettings = Readonly<z.infer<typeof reports>>;
