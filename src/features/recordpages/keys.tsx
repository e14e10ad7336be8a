import { useTexts } from '#platform/language.ts';
import { render } from '#platform/render.tsx';
import { signedIn } from '#platform/rights.ts';
import { get, type Route } from '#platform/routes.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { Table } from '#ui/list.tsx';
import { useSite } from '#ui/site.ts';
import { recordPaths as paths } from './paths.ts';
import { recordPageTexts } from './texts.ts';

export const keyRoutes: Route[] = [get(paths.keys, { allow: signedIn }, (page) => render(page, <Keys />))];

type Shortcut = { keys: string; does: string };

/** What the keyboard does, for who has no script to show it over the page. */
function Keys() {
  const text = useTexts(recordPageTexts);
  return (
    <WorkLayout title={text.keys} lead={text.keysLead} section="keys">
      <Table
        caption={text.keys}
        captionHidden
        rows={useShortcuts()}
        rowKey={({ keys }) => keys}
        columns={[
          { key: 'key', label: text.key, cell: ({ keys }) => <kbd>{keys}</kbd> },
          { key: 'does', label: text.does, cell: ({ does }) => does },
        ]}
      />
      <p>{text.keySkip}</p>
    </WorkLayout>
  );
}

function useShortcuts(): Shortcut[] {
  const text = useTexts(recordPageTexts);
  const items = useSite().work.flatMap((section) => section.items);
  const jumps = items.flatMap(({ jump, label }) => (jump ? [{ keys: `g ${jump}`, does: text.keyGo(label) }] : []));
  return [
    { keys: 'Tab', does: text.keyTab },
    { keys: 'Ctrl K', does: text.keyPalette },
    { keys: '/', does: text.keyPalette },
    { keys: '?', does: text.keyHelp },
    { keys: 'Esc', does: text.keyEscape },
    ...jumps,
  ];
}
