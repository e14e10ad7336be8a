import type { Values } from '#platform/form.ts';
import { formatDay, formatFigure, hostOf } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { statementName } from '#features/strategy/words.ts';
import { textIn } from '#records/record.ts';
import { Evidence, type Proof } from '#ui/list.tsx';
import { contributionTexts } from './texts.ts';

/** The evidence of a contribution as it stands saved. */
export function Proofs({ values, ids }: { values: Values; ids: readonly string[] }) {
  const language = useLanguage();
  const text = useTexts(contributionTexts);
  return <Evidence proofs={ids.map((id) => proofOf(values, id, language, text.document))} />;
}

function proofOf(values: Values, id: string, language: Language, document: string): Proof {
  const of = (name: string) => values[`evidence.${id}.${name}`] ?? '';
  const say = (name: string) => textIn(values, `evidence.${id}.${name}`, language).text;
  const figure = of('figure') && `${formatFigure(of('figure'), language)} ${say('unit')}`;
  const quote = of('kind') === 'quote' ? `«${say('what')}»` : say('what');
  const parts = [
    say('source'),
    of('case_number'),
    of('decided_on') && formatDay(of('decided_on'), language),
    of('year'),
  ];
  return {
    key: id,
    what: [figure, quote].filter(Boolean).join(' ') || document,
    source: (
      <>
        {parts.filter(Boolean).join(' · ')} {of('url') && <a href={of('url')}>{hostOf(of('url'))}</a>}
      </>
    ),
  };
}

/** What a statement is called by its code: `goal-4` is "Mål 4". */
export function useCodeWords(): (code: string) => string {
  const language = useLanguage();
  return (code) => statementName(code, language);
}
