import { formatAmount, formatDay, formatNumber } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { CardProps } from '#features/registers/portal.tsx';
import { Said } from '#features/portal/proofs.tsx';
import { Facts, Row, Rows, Table } from '#ui/list.tsx';
import { Beside, LinkButton, Section } from '#ui/page.tsx';
import type { CallDocument, PublicCall } from './call.ts';
import { applicationPaths, internalCallPaths } from './paths.ts';
import { callTexts } from './texts.ts';
import { deadlineWords } from './when.ts';

/** A call as the public reads it: who can apply for what by when, how it is judged, and who got what. */
export function CallCard({ document, today }: CardProps<PublicCall>) {
  const { card: text } = useTexts(callTexts);
  const { details, texts, id } = document as CallDocument;
  const { criterion, question } = details;
  return (
    <Beside factsFirst label={text.facts} aside={<About details={details} />}>
      {details.awards.length > 0 ? (
        <Awards document={document as CallDocument} />
      ) : (
        <Apply {...{ details, today, id }} />
      )}
      {texts.terms?.text && (
        <Section id="terms" heading={text.terms}>
          <Said text={texts.terms} />
        </Section>
      )}
      {criterion.length > 0 && (
        <Section id="criteria" heading={text.criteria}>
          <ul>
            {criterion.map(({ id: key, name, weight, hint }) => (
              <li key={key}>
                {name} <span class="quiet">{[text.weight(weight), hint].filter(Boolean).join('. ')}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {question.length > 0 && (
        <Section id="questions" heading={text.questions}>
          <ul>
            {question.map(({ id: key, question: asked }) => (
              <li key={key}>{asked}</li>
            ))}
          </ul>
        </Section>
      )}
    </Beside>
  );
}

type ApplyProps = { details: PublicCall; today: string; id: string };

/** The way to the form; the same for everyone on the same day. The form knows the minute. */
function Apply({ details, today, id }: ApplyProps) {
  const { card: text } = useTexts(callTexts);
  const language = useLanguage();
  const href = useHref();
  if (details.opens_on && today < details.opens_on) return <p>{text.opens(formatDay(details.opens_on, language))}</p>;
  if (!isOpenOn(today, details)) return <p>{text.closed}</p>;
  return (
    <div class="actions">
      <LinkButton href={`${href(applicationPaths.add)}?call=${id}`}>{text.apply}</LinkButton>
      <span class="small quiet">{text.signIn}</span>
    </div>
  );
}

const isOpenOn = (today: string, { opens_on: opens, closes_on: closes }: PublicCall) =>
  opens !== null && closes !== null && opens <= today && today <= closes;

function About({ details }: { details: PublicCall }) {
  const { card: text } = useTexts(callTexts);
  const language = useLanguage();
  const { currency, total, seats, max_per_applicant: most, programme } = details;
  return (
    <Facts
      facts={[
        details.closes_on !== null && [text.deadline, deadlineWords(details, language)],
        total !== null && [text.total, formatAmount(total, currency, language)],
        seats !== null && [text.places, formatNumber(seats, language)],
        most !== null && [text.most, formatAmount(most, currency, language)],
        programme && [text.programme, programme.title],
      ]}
    />
  );
}

function Awards({ document: { details, texts } }: { document: CallDocument }) {
  const { card: text } = useTexts(callTexts);
  const language = useLanguage();
  const { awards, currency } = details;
  const [hasMoney, hasSeats] = [awards.some(({ amount }) => amount > 0), awards.some(({ seats }) => seats > 0)];
  return (
    <Section id="result" heading={text.result} first>
      {texts.result?.text && <Said text={texts.result} />}
      <Table
        caption={text.awards}
        rows={awards}
        rowKey={({ applicant }) => applicant}
        columns={[
          { key: 'applicant', label: text.applicant, cell: ({ applicant }) => applicant },
          ...(hasMoney
            ? [
                {
                  key: 'amount',
                  label: text.amount,
                  number: true,
                  cell: ({ amount }: { amount: number }) => formatAmount(amount, currency, language),
                },
              ]
            : []),
          ...(hasSeats
            ? [
                {
                  key: 'seats',
                  label: text.seats,
                  number: true,
                  cell: ({ seats }: { seats: number }) => formatNumber(seats, language),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** The line under a call in the list. */
export function callLine({ details }: Pick<CallDocument, 'details'>, language: Language): string {
  return details.closes_on ? callTexts[language].deadline(deadlineWords(details, language)) : '';
}

/** The calls that one can apply under today, those that close first leading. */
export function OpenNow({ calls }: { calls: readonly CallDocument[] }) {
  const text = useTexts(callTexts);
  const language = useLanguage();
  const href = useHref();
  return (
    <Section id="open" heading={text.openNow} first>
      {calls.length === 0 && <p class="quiet">{text.noneOpen}</p>}
      {calls.length > 0 && (
        <Rows>
          {calls.map(({ id, title, details, texts }) => (
            <Row key={id} title={title} href={href(internalCallPaths.show, { id })}>
              {text.deadline(deadlineWords(details, language))}
              {texts.summary?.text && <p>{texts.summary.text}</p>}
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}
