import type { EvidenceLine } from '../cases/case.ts';
import { limits } from '../limits.ts';
import { Moment, ScrollRegion } from './marks.tsx';
import type { PageContext } from './page-context.ts';

interface CaseEvidenceProps {
  readonly context: PageContext;
  readonly evidence: readonly EvidenceLine[];
}

/** Where the evidence stands in the original logs. Never the line itself, nor a resident. */
export function CaseEvidence({ context, evidence }: CaseEvidenceProps) {
  const { sections, evidenceNote, evidenceCut, noEvidence } = context.words.detail;
  return (
    <section aria-labelledby="heading-evidence" class="panel">
      <h2 id="heading-evidence">{sections.evidence}</h2>
      <p class="quiet">
        {evidence.length === 0 ? noEvidence : evidenceNote}
        {evidence.length < limits.evidenceLinesMax
          ? null
          : ` ${evidenceCut(context.count(evidence.length))}`}
      </p>
      {evidence.length === 0 ? null : <EvidenceTable context={context} evidence={evidence} />}
    </section>
  );
}

function EvidenceTable({ context, evidence }: CaseEvidenceProps) {
  const { sections, evidenceColumns } = context.words.detail;
  return (
    <ScrollRegion context={context} label={sections.evidence}>
      <table class="evidence">
        <thead>
          <tr>
            {Object.entries(evidenceColumns).map(([column, title]) => (
              <th scope="col" class={column}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {evidence.map((line) => (
            <EvidenceRow context={context} line={line} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function EvidenceRow({ context, line }: { context: PageContext; line: EvidenceLine }) {
  const { words, moments } = context;
  return (
    <tr>
      <th scope="row" class="at">
        <Moment at={line.at}>{moments.second(line.at)}</Moment>
      </th>
      <td class="action">
        {new Map(Object.entries(words.actions)).get(line.action) ?? line.action}
      </td>
      <td class="system">{context.systemTitle(line.system)}</td>
      <td class="records">{line.records === null ? words.unknown : context.count(line.records)}</td>
      <td class="file">{line.file}</td>
      <td class="line">{line.line}</td>
    </tr>
  );
}
