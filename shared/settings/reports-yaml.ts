import * as z from 'zod';
import { id, words } from './name-schemas.ts';

/** The usual boxes for the seals of drafting and decision. */
const boxesMax = 7;

const reports = z.strictObject({
  /** The role that hears of every summary. */
  role: id.default('head'),
  /** Titles of the boxes at the head of the first page (起案 … 決裁); empty: no boxes. */
  approval: z.array(words).max(boxesMax).default([]),
  /** CSV for Excel with a byte order mark, or in Shift_JIS (CP932). */
  csvEncoding: z.enum(['utf-8', 'cp932']).default('utf-8'),
});

/** `reports` of `sekisho.yaml`: how the monthly summary looks, and who hears of it. */
export const reportsSchema = reports.default(reports.parse({}));

/** How summaries are written and to whom. */
export type ReportSettings = Readonly<z.infer<typeof reports>>;
