import type { VNode } from 'preact';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import type { RecordView } from '#records/record.ts';
import { Row, Rows } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { findAllocation } from './allocating.ts';
import type { Candidate } from './allocation.ts';
import { StateOfApplication } from './application-page.tsx';
import { PlaceAndScore } from './allocation-table.tsx';
import { allocationPaths, applicationPaths } from './paths.ts';
import { draftsUnder, type Begun } from './queries.ts';
import { callTexts } from './texts.ts';

const most = 50;

/** Who has applied under a call, how far they are judged, and how many have begun; for those who share out. */
export async function sentUnder(page: Page, record: RecordView): Promise<VNode | null> {
  const found = await findAllocation(page.var, record.id, page.var.language);
  if (!found) return null;
  const begun = await draftsUnder(page.var.db, record.id, page.var.language);
  return <Sent candidates={found.candidates} begun={begun} call={record.id} />;
}

type Props = { candidates: readonly Candidate[]; begun: readonly Begun[]; call: string };

function Sent({ candidates, begun, call }: Props) {
  const text = useTexts(callTexts);
  const href = useHref();
  const { allocation } = text;
  const more = <a href={href(allocationPaths.show, { id: call })}>{allocation.title}</a>;
  return (
    <Section
      id="applied"
      heading={allocation.applied}
      more={more}
      note={[text.count.applications(candidates.length), <Unsent begun={begun} />]}
    >
      {candidates.length === 0 && <p class="quiet">{allocation.noneMore}</p>}
      {candidates.length > 0 && (
        <Rows label={allocation.applied}>
          {candidates.slice(0, most).map((candidate) => (
            <Row
              key={candidate.id}
              title={candidate.applicant || candidate.title || text.unnamed}
              href={href(applicationPaths.show, { id: candidate.id })}
            >
              <StateOfApplication state={candidate.state} /> {candidate.title} · <PlaceAndScore candidate={candidate} />
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}

/** Units that have begun and not sent, by name: somebody may remind them. What they have written stays theirs. */
function Unsent({ begun }: Pick<Props, 'begun'>) {
  const { allocation: text } = useTexts(callTexts);
  const names = new Intl.ListFormat(useLanguage()).format(begun.flatMap(({ applicant }) => applicant ?? []));
  if (!begun.length) return null;
  return <>{[`. ${text.begun(begun.length)}`, names].filter(Boolean).join(' ')}</>;
}
