import * as z from 'zod';
import { say } from '../../language.ts';
import { type ColumnPart, columnPart } from '../../reading/column-map.ts';
import { delimitedMap, layoutShape } from '../../reading/delimited-map.ts';
import { delimitedReader } from '../../reading/delimited-reader.ts';
import { refuse } from '../../settings/refuse.ts';
import { defineFormat, type Format } from '../format.ts';

/** The map of `delimited` as a product's log needs it; what a town must add may lack. */
export type ReadyMap = Omit<z.input<typeof delimitedMap>, 'columns'> & {
  readonly columns: ColumnPart;
};

/** A format that is `delimited` with its map filled in. */
export interface ReadyMade extends Format {
  readonly ready: ReadyMap;
}

/**
 * Makes a format out of a map for one product's log. Its own map in `sources.yaml` holds only what
 * differs in a town: any key of `delimited` stands instead of the ready one, `columns` one by one.
 */
export function defineReadyMade({
  ready,
  ...definition
}: Omit<Format, 'framing' | 'map' | 'open'> & { readonly ready: ReadyMap }): ReadyMade {
  const whole = (given: Differences) => ({
    ...ready,
    ...given,
    columns: { ...ready.columns, ...given.columns },
  });
  const format = defineFormat({
    ...definition,
    framing: 'lines',
    map: differences.superRefine((given, context) => {
      const issues = delimitedMap.safeParse(whole(given)).error?.issues ?? [];
      for (const issue of issues) context.addIssue(asOwnIssue(issue));
    }),
    open(given, context) {
      const { columns, ...layout } = delimitedMap.parse(whole(given));
      return delimitedReader(layout, () => columns, context);
    },
  });
  return { ...format, ready };
}

/** Both maps have been checked, so that only what neither says, or what they say together, is left. */
function asOwnIssue(issue: z.core.$ZodIssue) {
  const { path } = issue;
  const params =
    issue.code === 'custom'
      ? issue.params
      : refuse(say((c) => c.reading.townsOwn(path.map(String).join('.'))));
  return { code: 'custom' as const, path, params };
}

/** What a town's file has otherwise than the ready map says. */
const differences = z.strictObject({ ...layoutShape, columns: columnPart }).partial();
type Differences = z.infer<typeof differences>;
