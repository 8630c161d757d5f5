import type { CaseFacts } from '../cases/case.ts';
import type { CaseRecord } from '../ports.ts';
import { Filter } from './case-filter.tsx';
import type { CaseFilter, CaseListing } from './listing.ts';
import { Moment, NextNotice, Sections, SeverityMark, StatusMark } from './marks.tsx';
import { casePlace, type PageContext } from './page-context.ts';
import type { Pressing } from './pressing.ts';
import type { PressingCases } from './pressing-cases.ts';
import { PressingMarks } from './pressing-marks.tsx';
import { PressingPanel } from './pressing-panel.tsx';
import type { ReadingSummary } from './reading-summary.ts';
import { whatOf } from './what.ts';
import { whenOf, whomOf } from './whom.ts';

interface CaseListProps {
  readonly context: PageContext;
  readonly filter: CaseFilter;
  readonly listing: CaseListing;
  /** Whether this page begins in the middle of the list. */
  readonly continued: boolean;
  /** What of each case of the list waits for people, by its id. */
  readonly pressing: ReadonlyMap<string, Pressing>;
  /** Cases in which something does; null: they are not looked for, the list is not the first page. */
  readonly front: PressingCases | null;
  /** What was read, for an empty list; null: not known here. */
  readonly reading: ReadingSummary | null;
}

/** The list of cases, newest first, with its filter. */
export function CaseList(props: CaseListProps) {
  const { context, filter, listing, continued, reading, pressing, front } = props;
  const { list } = context.words;
  return (
    <>
      <h1>{list.heading}</h1>
      <p class="lead">{list.lead}</p>
      {front === null || listing.records.length === 0 ? null : (
        <PressingPanel context={context} front={front} />
      )}
      <Filter context={context} filter={filter} />
      {listing.records.length === 0 ? (
        <NoCase context={context} filter={filter} listing={listing} reading={reading} />
      ) : (
        <>
          <p class="quiet">{list.shown(context.count(listing.records.length))}</p>
          <CaseTable context={context} records={listing.records} pressing={pressing} />
        </>
      )}
      <nav class="paging" aria-label={list.tableCaption}>
        {continued ? (
          <a href={context.link({ path: '/', query: { ...filter } })}>{list.first}</a>
        ) : null}
        {listing.next === null ? null : (
          <a
            rel="next"
            href={context.link({ path: '/', query: { ...filter, after: listing.next } })}
          >
            {list.next}
          </a>
        )}
      </nav>
    </>
  );
}

interface CaseTableProps extends Pick<CaseListProps, 'context' | 'pressing'> {
  readonly records: readonly CaseRecord[];
}

function CaseTable({ context, records, pressing }: CaseTableProps) {
  const { columns, tableCaption } = context.words.list;
  return (
    <table class="cases">
      <caption class="hidden">{tableCaption}</caption>
      <thead>
        <tr>
          {Object.values(columns).map((title) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <CaseRow context={context} record={record} pressing={pressing.get(record.facts.id)} />
        ))}
      </tbody>
    </table>
  );
}

interface CaseRowProps {
  readonly context: PageContext;
  readonly record: CaseRecord;
  readonly pressing: Pressing | undefined;
}

function CaseRow({ context, record, pressing }: CaseRowProps) {
  const { facts, status } = record;
  const { words, moments } = context;
  const { columns } = words.list;
  return (
    <tr>
      <td data-label={columns.severity}>
        <SeverityMark context={context} severity={facts.severity} />
      </td>
      <th scope="row" data-label={columns.what}>
        <a href={context.link(casePlace(facts.id))}>
          <span class="what">{whatOf(context, facts)}</span>
          <span class="case-id">{facts.id}</span>
        </a>
      </th>
      <td data-label={columns.who}>
        <span class={facts.actor === null ? 'whom' : 'number'}>{whomOf(facts, words)}</span>
        <span class="under">
          <Sections context={context} sections={facts.sections} />
        </span>
      </td>
      <td data-label={columns.figures} class="figures">
        <Extent context={context} facts={facts} />
      </td>
      <td data-label={columns.when}>
        <Moment at={facts.firstAt}>{whenOf(facts, moments)}</Moment>
      </td>
      <td data-label={columns.status}>
        <StatusMark context={context} status={status} />
        <span class="under">
          <WhatNext context={context} record={record} />
        </span>
        {pressing === undefined ? null : <PressingMarks context={context} pressing={pressing} />}
      </td>
    </tr>
  );
}

function WhatNext({ context, record }: { context: PageContext; record: CaseRecord }) {
  const { waiting, waitingOfSource } = context.words.list;
  const { notified, source } = record.facts;
  if (notified) return <NextNotice context={context} record={record} />;
  return <>{source === null ? waiting : waitingOfSource}</>;
}

/** People where the log names them, else records; neither where the log says neither. */
function Extent({ context, facts }: { context: PageContext; facts: CaseFacts }) {
  const { words, count } = context;
  if (facts.source !== null) return <span class="number">{words.none}</span>;
  if (facts.subjects === 0 && facts.records === 0) {
    return <span class="number">{words.list.uncounted}</span>;
  }
  const items = words.items(count(facts.records));
  if (facts.subjects === 0) return <span class="number">{items}</span>;
  return (
    <>
      <span class="number">{words.people(count(facts.subjects))}</span>
      <span class="under">{items}</span>
    </>
  );
}

function NoCase({
  context,
  filter,
  listing,
  reading,
}: Pick<CaseListProps, 'context' | 'filter' | 'listing' | 'reading'>) {
  const { list } = context.words;
  const filtered = filter.status !== null || filter.severity !== null;
  const sentence = filtered ? list.emptyFiltered : list.empty;
  return (
    <section class="empty">
      <p class="empty-title">
        {listing.next === null ? sentence : list.filteredSoFar(context.count(listing.looked))}
      </p>
      {reading === null ? null : (
        <>
          <p>
            {reading.until === null
              ? list.nothingRead
              : list.readSoFar(
                  context.count(reading.files),
                  context.count(reading.accepted),
                  context.moments.day(reading.until),
                )}
          </p>
          {reading.unreadable === 0 ? null : (
            <p>{list.someUnread(context.count(reading.unreadable))}</p>
          )}
          <p>
            <a href={context.link({ path: '/files' })}>{list.seeFiles}</a>
          </p>
        </>
      )}
    </section>
  );
}
