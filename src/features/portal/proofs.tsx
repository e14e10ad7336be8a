import type { ComponentChildren } from 'preact';
import { formatDay, formatFigure, formatYears, hostOf } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { ContributionDocument, ShownEvidence } from '#features/contributions/contribution.ts';
import { strategyPaths } from '#features/strategy/paths.ts';
import type { PublishedText } from '#records/publish.ts';
import { Evidence, ThreadItem } from '#ui/list.tsx';
import { portalPaths } from './paths.ts';
import { portalTexts } from './texts.ts';

type ContributionProps = {
  contribution: ContributionDocument;
  /** The county's open journal, where it has one. */
  journal: string;
  /** Evidence from this year alone, where the page is about one. */
  year?: number | undefined;
  /** The page names the record already, and so each item names its promise. */
  named?: boolean;
  /** The statement whose page it stands on, which needs no link to itself. */
  home?: string;
  href?: string | undefined;
};

/** One contribution on the gold thread, with what shows it. */
export function Contribution({ contribution, journal, year, named, href, home }: ContributionProps) {
  const { details, texts } = contribution;
  const text = useTexts(portalTexts);
  const language = useLanguage();
  const pieces = piecesIn(contribution, year);
  const promise = usePromiseHref(contribution);
  return (
    <ThreadItem
      state={pieces.length ? 'shown' : 'active'}
      kind={
        <>
          {text.channel[details.channel]} · {yearsOf(details.years, language)}
          {!named && home !== details.statement?.id && <PromiseOf contribution={contribution} />}
        </>
      }
      title={named ? <PromiseName contribution={contribution} /> : details.record.title}
      href={named ? promise : href}
    >
      {texts.rationale?.text && <Said text={texts.rationale} />}
      {pieces.length ? <Proofs pieces={pieces} journal={journal} /> : <p>{text.underWay}</p>}
    </ThreadItem>
  );
}

type RecordProps = {
  contributions: readonly [ContributionDocument, ...ContributionDocument[]];
  journal: string;
  year: number;
  href: string | undefined;
};

/** One record on the gold thread, with all that it contributes to what is counted. */
export function ContributingRecord({ contributions, journal, year, href }: RecordProps) {
  const text = useTexts(portalTexts);
  const language = useLanguage();
  const [{ details }] = contributions;
  const isShown = contributions.some((each) => piecesIn(each, year).length);
  return (
    <ThreadItem
      state={isShown ? 'shown' : 'active'}
      kind={`${text.channel[details.channel]} · ${yearsOf(details.years, language)}`}
      title={details.record.title}
      href={href}
    >
      {contributions.map((each) => (
        <Part key={each.id} contribution={each} journal={journal} year={year} />
      ))}
    </ThreadItem>
  );
}

function Part({ contribution, journal, year }: { contribution: ContributionDocument; journal: string; year: number }) {
  const href = usePromiseHref(contribution);
  const pieces = piecesIn(contribution, year);
  const text = useTexts(portalTexts);
  const name = <PromiseName contribution={contribution} />;
  return (
    <>
      <p>
        {href ? <a href={href}>{name}</a> : name}
        {contribution.texts.rationale?.text && (
          <>
            {': '}
            <Said text={contribution.texts.rationale} short />
          </>
        )}
      </p>
      {pieces.length ? <Proofs pieces={pieces} journal={journal} /> : <p>{text.underWay}</p>}
    </>
  );
}

/** What shows a contribution, in one year where one is asked for. */
export const piecesIn = ({ details }: ContributionDocument, year?: number): ShownEvidence[] =>
  details.evidence.filter((piece) => year === undefined || piece.year === year);

/** Pieces of evidence under each other. */
export function Proofs({ pieces, journal }: { pieces: readonly ShownEvidence[]; journal: string }) {
  return <Evidence proofs={pieces.map((piece) => proofOf(piece, journal))} />;
}

function PromiseOf({ contribution }: { contribution: ContributionDocument }) {
  const href = usePromiseHref(contribution);
  return href ? (
    <>
      {' · '}
      <a href={href}>
        <PromiseName contribution={contribution} />
      </a>
    </>
  ) : null;
}

/** What it contributes to: a promise, targets, or neither. */
export function PromiseName({ contribution: { details } }: { contribution: ContributionDocument }) {
  const text = useTexts(portalTexts);
  if (details.statement) return <>{text.promise(details.statement.code)}</>;
  return <>{details.targets.length ? details.targets.join(', ') : text.beyondPromises}</>;
}

/** The page of the statement that it contributes to. */
export function usePromiseHref({ details: { statement } }: ContributionDocument): string | undefined {
  const href = useHref();
  return statement ? href(strategyPaths.statement, { id: statement.id }) : undefined;
}

/** A text of the county's, in the language that it is written in. */
export function Said({ text, short }: { text: PublishedText; short?: boolean }) {
  const lang = useForeign(text.language);
  if (short) return <span lang={lang}>{text.text}</span>;
  return (
    <>
      {text.text.split(/\n{2,}/).map((part) => (
        <p key={part} lang={lang}>
          {part}
        </p>
      ))}
    </>
  );
}

const useForeign = (language: Language) => (useLanguage() === language ? undefined : language);

const yearsOf = ({ from, to }: { from: number; to: number }, language: Language): string =>
  formatYears(from, to >= 9999 ? null : to, language);

const proofOf = (piece: ShownEvidence, journal: string) => ({
  key: piece.id,
  what: <What piece={piece} />,
  source: <Source piece={piece} journal={journal} />,
});

function What({ piece }: { piece: ShownEvidence }) {
  const language = useLanguage();
  if (piece.kind === 'quote')
    return (
      <q>
        <Said text={piece.what} short />
      </q>
    );
  if (piece.kind !== 'figure') return <Said text={piece.what} short />;
  return (
    <>
      <b class="number">
        {formatFigure(piece.figure ?? '', language)} <Said text={piece.unit} short />
      </b>
      {piece.what.text && (
        <>
          {' '}
          <Said text={piece.what} short />
        </>
      )}
    </>
  );
}

/** Where it is from: source, file or address, case, and the year that it is about. */
export function Source({ piece, journal }: { piece: ShownEvidence; journal: string }) {
  const text = useTexts(portalTexts);
  const language = useLanguage();
  const href = useHref();
  const { attachment, url, case_number: number, decided_on: day, kind, source } = piece;
  const parts: ComponentChildren[] = [];
  if (kind === 'decision') parts.push(day ? text.decision(formatDay(day, language)) : text.decisionUndated);
  if (source.text) parts.push(<Said text={source} short />);
  if (attachment) parts.push(<a href={href(portalPaths.attachment, { id: attachment.id })}>{attachment.name}</a>);
  if (url) parts.push(<a href={url}>{hostOf(url)}</a>);
  if (number) parts.push(<CaseNumber number={number} journal={journal} />);
  parts.push(<span class="number">{piece.year}</span>);
  return <Joined parts={parts} />;
}

/** Parts of a line with commas between. */
export function Joined({ parts, by = ', ' }: { parts: ComponentChildren[]; by?: string }) {
  return (
    <>
      {parts.map((part, at) => (
        <>
          {at > 0 && by}
          {part}
        </>
      ))}
    </>
  );
}

/** A case in the county's open journal; `{case}` in the journal's address stands for its number. */
export function CaseNumber({ number, journal, label }: { number: string; journal: string; label?: string }) {
  const inWords = useTexts(portalTexts).caseNumber(number);
  const words = label ?? inWords;
  return journal ? <a href={journal.replace('{case}', encodeURIComponent(number))}>{words}</a> : <>{words}</>;
}
