import type { FileManifest } from '../ports.ts';
import { daysOf } from './covered-days.ts';
import { ScrollRegion, TableHead } from './marks.tsx';
import type { PageContext } from './page-context.ts';

/** File by file: its source, whether it could be read and why not, its lines and days. */
export function FileTable({
  context,
  files,
}: {
  context: PageContext;
  files: readonly FileManifest[];
}) {
  const { filesHeading, filesCaption, columns } = context.words.files;
  return (
    <ScrollRegion context={context} label={filesHeading}>
      <table class="files">
        <caption class="hidden">{filesCaption}</caption>
        <TableHead titles={columns} />
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
