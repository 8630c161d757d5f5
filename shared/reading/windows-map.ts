import * as z from 'zod';
import { patternWith } from './map-pattern.ts';

/** How the paths in a Windows security log are understood. */
export const windowsMap = z
  .strictObject({
    /**
     * Globs (as in `objects`) of paths that hold extracts of residents' data, with `/` for `\`: a
     * read there is an export of unknown size, elsewhere a view of one file.
     */
    exportPaths: z.array(z.string().min(1)).default([]),
    /** A pattern with the group `subject`, which finds the resident's number in a path. */
    subjectPattern: patternWith('subject').optional(),
  })
  .prefault({});
