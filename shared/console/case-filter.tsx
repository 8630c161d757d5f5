import { caseStatuses, severities } from '../cases/case.ts';
import type { CaseFilter } from './listing.ts';
import type { PageContext } from './page-context.ts';

/** The form that narrows the list of cases; it works without a script. */
export function Filter({ context, filter }: { context: PageContext; filter: CaseFilter }) {
  const { list, statuses, severities: severityWords } = context.words;
  const spokenByDefault = context.settings.organisation.language;
  return (
    <search>
      <form class="filter" method="get" action="/" aria-label={list.filters}>
        {context.language === spokenByDefault ? null : (
          <input type="hidden" name="lang" value={context.language} />
        )}
        <Choice
          name="status"
          label={list.status}
          any={list.any}
          chosen={filter.status}
          options={caseStatuses.map((id) => [id, statuses[id]])}
        />
        <Choice
          name="severity"
          label={list.severity}
          any={list.any}
          chosen={filter.severity}
          options={severities.map((id) => [id, severityWords[id]])}
        />
        <button type="submit">{list.apply}</button>
        {filter.status === null && filter.severity === null ? null : (
          <a href={context.link({ path: '/' })}>{list.clear}</a>
        )}
      </form>
    </search>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly chosen: string | null;
  readonly options: readonly (readonly [string, string])[];
}

function Choice({ name, label, any, chosen, options }: ChoiceProps) {
  return (
    <span class="choice">
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        <option value="">{any}</option>
        {options.map(([id, words]) => (
          <option value={id} selected={id === chosen}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
