import { formatAmount } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Pager, Row, Rows } from '#ui/list.tsx';
import { LinkButton, Section } from '#ui/page.tsx';
import { StateOfApplication } from './application-page.tsx';
import { isDecided } from './application.ts';
import { applicationPaths, internalCallPaths } from './paths.ts';
import type { Application, PublishedCall } from './queries.ts';
import { callTexts } from './texts.ts';
import { deadlineWords } from './when.ts';

type OpenProps = Pick<Props, 'calls' | 'applications'> & {
  /** Something else on the page is its one filled button. */
  quietly?: boolean | undefined;
};

type Props = {
  calls: readonly PublishedCall[];
  applications: readonly Application[];
  number: number;
  more: boolean;
  /** Those that wait for the reader to judge them. */
  toJudge: readonly Application[];
};

/** What one can apply for, what one has applied for, and what came of it. */
export function MinePage({ calls, applications, number, more, toJudge }: Props) {
  const text = useTexts(callTexts);
  const href = useHref();
  const list = href(applicationPaths.mine);
  return (
    <WorkLayout
      title={text.mine}
      lead={text.mineLead}
      section="internalcall"
      actions={<a href={href(internalCallPaths.workList)}>{text.calls}</a>}
    >
      <OpenCalls calls={calls} applications={applications} />
      {toJudge.length > 0 && (
        <Section id="to-judge" heading={text.assess.list}>
          <Rows>
            {toJudge.map((each) => (
              <Row
                key={each.id}
                title={each.title || text.unnamed}
                href={href(applicationPaths.assess, { id: each.id })}
              >
                {[each.applicant, each.callTitle].filter(Boolean).join(' · ')}
              </Row>
            ))}
          </Rows>
        </Section>
      )}
      <Section id="mine" heading={text.mine} quietly>
        {applications.length ? (
          <Rows label={text.mine}>
            {applications.map((each) => (
              <Mine key={each.id} application={each} />
            ))}
          </Rows>
        ) : (
          <EmptyState title={text.mineNone}>{text.mineNoneMore}</EmptyState>
        )}
      </Section>
      <Pager
        previous={number > 1 ? `${list}?page=${number - 1}` : undefined}
        next={more ? `${list}?page=${number + 1}` : undefined}
      />
    </WorkLayout>
  );
}

/** The calls that one can apply under now; who has begun goes on with that. The first button is the filled one. */
export function OpenCalls({ calls, applications, quietly }: OpenProps) {
  const text = useTexts(callTexts);
  const language = useLanguage();
  const href = useHref();
  const draftOf = (call: string) => applications.find((each) => each.call_id === call && each.state === 'draft');
  return (
    <Section id="open" heading={text.openNow} first>
      {calls.length === 0 && <p class="quiet">{text.noneOpen}</p>}
      {calls.length > 0 && (
        <Rows>
          {calls.map((call, at) => {
            const draft = draftOf(call.id);
            const to = draft
              ? href(applicationPaths.edit, { id: draft.id })
              : `${href(applicationPaths.add)}?call=${call.id}`;
            return (
              <Row
                key={call.id}
                title={call.title}
                href={href(internalCallPaths.show, { id: call.id })}
                action={
                  <LinkButton href={to} variant={at === 0 && !quietly ? 'primary' : 'secondary'} small>
                    {draft ? text.goOn : text.apply}
                  </LinkButton>
                }
              >
                {text.deadline(deadlineWords(call.values, language))}
              </Row>
            );
          })}
        </Rows>
      )}
    </Section>
  );
}

function Mine({ application }: { application: Application }) {
  const text = useTexts(callTexts);
  const language = useLanguage();
  const { id, title, callTitle, applicant, state, amount, seatsGiven, currency } = application;
  const given = isDecided(state)
    ? [amount ? formatAmount(amount, currency, language) : '', seatsGiven ? text.count.seats(seatsGiven) : '']
    : [];
  return (
    <Row title={title || text.unnamed} href={useHref()(applicationPaths.show, { id })}>
      <StateOfApplication state={state} />{' '}
      <span class="meta">{[...given, callTitle, applicant].filter(Boolean).join(' · ')}</span>
    </Row>
  );
}
