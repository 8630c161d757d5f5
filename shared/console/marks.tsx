import type { Child } from 'hono/jsx';
import type { CaseStatus, Severity } from '../cases/case.ts';
import type { CaseRecord } from '../ports.ts';
import type { PageContext } from './page-context.ts';

/** A severity in words, with a shape beside the colour for those who do not see the colour. */
export function SeverityMark({ context, severity }: { context: PageContext; severity: Severity }) {
  return <span class={`mark severity-${severity}`}>{context.words.severities[severity]}</span>;
}

/** A case's status in words. */
export function StatusMark({ context, status }: { context: PageContext; status: CaseStatus }) {
  return <span class={`mark status-${status}`}>{context.words.statuses[status]}</span>;
}

/** An instant for people and, in `datetime`, for programs. */
export function Moment({ at, children }: { at: number; children: Child }) {
  return <time datetime={new Date(at).toISOString()}>{children}</time>;
}

/** Names of sections are Japanese on every page. */
export function Sections({
  context,
  sections,
}: {
  context: PageContext;
  sections: readonly string[];
}) {
  return <span lang="ja">{context.join(sections)}</span>;
}

/** When the clock next looks at a case: what a reader has to expect. */
export function NextNotice({ context, record }: { context: PageContext; record: CaseRecord }) {
  const { list } = context.words;
  if (record.dueAt === null) return <>{list.noNotice}</>;
  if (record.dueAt <= context.now) return <>{list.noticeDue}</>;
  return (
    <Moment at={record.dueAt}>
      {list.nextNotice(context.moments.minute(record.dueAt, context.now))}
    </Moment>
  );
}

/** A wide table that scrolls by itself on a narrow screen; `tabindex` lets the keyboard do it. */
export function ScrollRegion({
  context,
  label,
  children,
}: {
  context: PageContext;
  label: string;
  children?: Child;
}) {
  return (
    <section class="scroll" aria-label={context.words.scrollRegion(label)} tabindex={0}>
      {children}
    </section>
  );
}

/** The head of a table; columns of amounts stand to the right. */
export function TableHead({ titles }: { titles: Readonly<Record<string, string>> }) {
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

const amounts: ReadonlySet<string> = new Set(['files', 'accepted', 'rejected', 'hours']);
