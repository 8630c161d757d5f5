import type { FileListing } from './file-list.ts';
import { FileTable } from './file-table.tsx';
import type { PageContext } from './page-context.ts';
import type { ReadingSummary } from './reading-summary.ts';
import { SourceTable } from './source-table.tsx';

interface FilesPageProps {
  readonly context: PageContext;
  readonly listing: FileListing;
  readonly only: 'attention' | null;
}

/** What was read: totals, sources, and file by file what was accepted, rejected, unreadable. */
export function FilesPage({ context, listing, only }: FilesPageProps) {
  const { files } = context.words;
  return (
    <>
      <h1>{files.heading}</h1>
      <p class="lead">{files.lead}</p>
      <Totals context={context} total={listing.total} />
      <SourceTable context={context} listing={listing} />
      <section aria-labelledby="heading-files" class="panel">
        <h2 id="heading-files">{files.filesHeading}</h2>
        <Choice context={context} only={only} />
        {listing.files.length === 0 ? (
          <p>{only === null ? files.empty : files.emptyAttention}</p>
        ) : (
          <FileTable context={context} files={listing.files} />
        )}
        <Paging context={context} listing={listing} only={only} />
      </section>
    </>
  );
}

function Totals({ context, total }: { context: PageContext; total: ReadingSummary }) {
  const { totals } = context.words.files;
  const counts = ['files', 'accepted', 'rejected', 'unreadable'] as const;
  return (
    <dl class="counts totals">
      {counts.map((name) => (
        <div
          class={(name === 'rejected' || name === 'unreadable') && total[name] > 0 ? 'look' : ''}
        >
          <dt>{totals[name]}</dt>
          <dd class="big">{context.count(total[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

function Choice({ context, only }: { context: PageContext; only: 'attention' | null }) {
  const { files } = context.words;
  const choices = [
    { id: null, title: files.showAll },
    { id: 'attention', title: files.showAttention },
  ];
  return (
    <nav class="choices" aria-label={files.show}>
      <ul>
        {choices.map(({ id, title }) => (
          <li>
            <a
              href={context.link({ path: '/files', query: { only: id } })}
              aria-current={id === only ? 'true' : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Paging({ context, listing, only }: FilesPageProps) {
  const { files } = context.words;
  const { page, pages } = listing;
  if (pages === 1) return null;
  const link = (to: number) =>
    context.link({ path: '/files', query: { only, page: to === 1 ? null : String(to) } });
  return (
    <nav class="paging" aria-label={files.filesHeading}>
      {page === 1 ? null : (
        <a rel="prev" href={link(page - 1)}>
          {files.previous}
        </a>
      )}
      <span>{files.pageOf(context.count(page), context.count(pages))}</span>
      {page === pages ? null : (
        <a rel="next" href={link(page + 1)}>
          {files.next}
        </a>
      )}
    </nav>
  );
}
