import type { FileManifest } from '../ports.ts';
import type { FileListing } from './file-list.ts';
import { ScrollRegion } from './marks.tsx';
import type { PageContext } from './page-context.ts';
import type { ReadingSummary } from './reading-summary.ts';

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
      <Sources context={context} listing={listing} />
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

function Sources({ context, listing }: { context: PageContext; listing: FileListing }) {
  const { files } = context.words;
  return (
    <section aria-labelledby="heading-sources" class="panel">
      <h2 id="heading-sources">{files.sourcesHeading}</h2>
      <ScrollRegion context={context} label={files.sourcesHeading}>
        <table>
          <caption class="hidden">{files.sourcesCaption}</caption>
          <Head titles={files.sourceColumns} />
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

function Head({ titles }: { titles: Readonly<Record<string, string>> }) {
  return (
    <thead>
      <tr>
        {Object.entries(titles).map(([column, title]) => (
          <th scope="col" class={amounts.has(column) ? 'amount' : undefined}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const amounts: ReadonlySet<string> = new Set(['files', 'accepted', 'rejected']);

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

function FileTable({ context, files }: { context: PageContext; files: readonly FileManifest[] }) {
  const { filesHeading, filesCaption, columns } = context.words.files;
  return (
    <ScrollRegion context={context} label={filesHeading}>
      <table class="files">
        <caption class="hidden">{filesCaption}</caption>
        <Head titles={columns} />
        <tbody>
          {files.map((file) => (
            <FileRow context={context} file={file} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function FileRow({ context, file }: { context: PageContext; file: FileManifest }) {
  const { files } = context.words;
  const source = context.settings.sources.find(({ id }) => id === file.source);
  return (
    <tr>
      <th scope="row" class="file">
        {file.name}
        <span class="under code" title={file.sha256}>
          {file.sha256.slice(0, 12)}
        </span>
      </th>
      <td>
        {file.source === null ? (
          <span class="caution">{files.noSource}</span>
        ) : source === undefined ? (
          file.source
        ) : (
          context.read(source.title)
        )}
      </td>
      <td>
        <Result context={context} file={file} />
      </td>
      <td class="amount">{context.count(file.accepted)}</td>
      <td class="amount">{context.count(file.rejected)}</td>
      <td>{daysOf(context, file)}</td>
    </tr>
  );
}

function Result({ context, file }: { context: PageContext; file: FileManifest }) {
  const { files } = context.words;
  if (file.status === 'unreadable') {
    return (
      <>
        <span class="mark result-unreadable">{files.unreadable}</span>
        {file.reason === null ? null : <span class="under">{context.read(file.reason)}</span>}
      </>
    );
  }
  return (
    <>
      <span class={`mark result-${file.rejected > 0 ? 'partly' : 'read'}`}>
        {file.rejected > 0 ? files.partly : files.read}
      </span>
      {file.ambiguous === 0 ? null : (
        <span class="under">{files.ambiguous(context.count(file.ambiguous))}</span>
      )}
    </>
  );
}

function daysOf(
  context: PageContext,
  { from, until }: Pick<FileManifest, 'from' | 'until'>,
): string {
  return from === null || until === null ? context.words.none : context.moments.days(from, until);
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
