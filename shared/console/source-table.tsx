import { daysOf } from './covered-days.ts';
import type { FileListing } from './file-list.ts';
import { ScrollRegion, TableHead } from './marks.tsx';
import type { PageContext } from './page-context.ts';

/** What was read of each source, and from which none has come yet. */
export function SourceTable({ context, listing }: { context: PageContext; listing: FileListing }) {
  const { files } = context.words;
  return (
    <section aria-labelledby="heading-sources" class="panel">
      <h2 id="heading-sources">{files.sourcesHeading}</h2>
      <ScrollRegion context={context} label={files.sourcesHeading}>
        <table>
          <caption class="hidden">{files.sourcesCaption}</caption>
          <TableHead titles={files.sourceColumns} />
          <tbody>
            {listing.bySource.map(({ source, summary }) => (
              <tr>
                <th scope="row">
                  {context.read(source.title)}
                  <span class="under code">{source.id}</span>
                </th>
                <td>{files.cadences[source.cadence]}</td>
                <td class="amount">{context.count(summary.files)}</td>
                <td class="amount">{context.count(summary.accepted)}</td>
                <td class="amount">{context.count(summary.rejected)}</td>
                <td>
                  {summary.files === 0 ? (
                    <span class="caution">{files.noFileYet}</span>
                  ) : (
                    daysOf(context, summary)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
