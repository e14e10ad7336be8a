import { useTexts } from '#platform/language.ts';
import { Mark, Table } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import type { PublicSource } from './agreement.ts';
import { agreementTexts } from './texts.ts';
import { agreementWords } from './words.ts';

/** Sources that say different things, which of them we go by, and why. */
export function Sources({ sources }: { sources: readonly PublicSource[] }) {
  const text = useTexts(agreementTexts);
  const { options } = useTexts(agreementWords);
  if (!sources.length) return null;
  return (
    <Section id="sources" heading={text.sources} note={text.sourcesNote}>
      <Table
        caption={text.sources}
        captionHidden
        rows={sources}
        rowKey={({ id }) => id}
        columns={[
          { key: 'source', label: text.source, cell: (row) => <Source {...row} /> },
          { key: 'about', label: text.aboutWhat, cell: ({ about }) => options['source.about'][about as 'other'] },
          { key: 'says', label: text.says, cell: (row) => <Says {...row} /> },
        ]}
      />
    </Section>
  );
}

const Source = ({ source, url }: PublicSource) => (url ? <a href={url}>{source}</a> : <>{source}</>);

function Says({ says, chosen, note }: PublicSource) {
  const text = useTexts(agreementTexts);
  return (
    <>
      {says} {chosen && <Mark color="moss">{text.chosen}</Mark>}
      {note && <p class="small quiet">{note}</p>}
    </>
  );
}
