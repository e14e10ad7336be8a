import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import type { Block } from '#exchange/document/document.ts';
import { strategyTexts } from '../texts.ts';
import { statementName } from '../words.ts';

/** A statement as the document's side points to it. */
export type Pointed = { id: string; code: string; blocks: readonly number[] };

type SourceProps = {
  blocks: readonly Block[];
  statements: readonly Pointed[];
  language: Language;
  file: string | undefined;
};

/** The document as it was read, block by block; what became a statement leads to it. */
export function SourcePane({ blocks, statements, language, file }: SourceProps) {
  const text = useTexts(strategyTexts);
  const byBlock = Map.groupBy(
    statements.flatMap((each) => each.blocks.map((block) => ({ block, ...each }))),
    ({ block }) => block,
  );
  return (
    <div class="source-pane" tabIndex={0} role="group" aria-label={text.sourceHeading}>
      <h2>{text.sourceHeading}</h2>
      {file && <p class="small quiet">{text.readFrom(file)}</p>}
      <div class="official" lang={language} data-size="small">
        {blocks.map((block, at) => (
          <SourceBlock key={at} at={at} block={block} statements={byBlock.get(at) ?? []} />
        ))}
      </div>
    </div>
  );
}

type BlockProps = { at: number; block: Block; statements: readonly Pointed[] };

function SourceBlock({ at, block, statements }: BlockProps) {
  const text = useTexts(strategyTexts);
  const language = useLanguage();
  return (
    <p id={blockId(at)} class={statements.length ? `${block.kind} read` : block.kind}>
      {block.text}
      {statements.map(({ id, code }) => (
        <a
          key={id}
          class="to-statement"
          href={`#${statementId(id)}`}
          aria-label={text.toStatement(statementName(code, language))}
        >
          {statementName(code, language)}
        </a>
      ))}
    </p>
  );
}

export const blockId = (at: number) => `block-${at}`;
export const statementId = (id: string) => `statement-${id}`;
