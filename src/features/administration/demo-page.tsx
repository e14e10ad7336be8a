import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { Alert, LinkButton, PostButton, Section } from '#ui/page.tsx';
import type { DemoCount } from './demo.ts';
import { administrationPaths as paths } from './paths.ts';
import { administrationTexts, type Texts } from './texts.ts';

type Props = { count: DemoCount; asDemo: boolean };

/** Exactly what goes when the demo goes, and the button that does it. */
export function DemoPage({ count, asDemo }: Props) {
  const text = useTexts(administrationTexts);
  const href = useHref();
  const crumbs = [{ label: text.settings, href: href(paths.settings) }, { label: text.demo }];
  const some = Object.values(count).some(Boolean);
  return (
    <WorkLayout title={text.demo} lead={text.demoLead} crumbs={crumbs} section="settings">
      {!some && <p>{text.demoNothing}</p>}
      {some && <Going count={count} />}
      {some && (asDemo ? <AsOwnFirst /> : <Remove />)}
    </WorkLayout>
  );
}

function Going({ count }: { count: DemoCount }) {
  const text = useTexts(administrationTexts);
  const kinds = Object.keys(count) as (keyof DemoCount & keyof Texts['demoCounts'])[];
  const lines = kinds.filter((kind) => count[kind] > 0);
  return (
    <Section id="goes" heading={text.demoGoes} first>
      <ul class="ds-list">
        {lines.map((kind) => (
          <li key={kind}>{text.demoCounts[kind](count[kind])}</li>
        ))}
      </ul>
    </Section>
  );
}

function Remove() {
  const text = useTexts(administrationTexts);
  const href = useHref();
  return (
    <>
      <Alert color="warning">
        <p>{text.demoNoUndo}</p>
      </Alert>
      <PostButton action={href(paths.demo)} variant="primary" danger>
        {text.demoButton}
      </PostButton>
    </>
  );
}

/** Whoever removes the demo must have a way in that stays. */
function AsOwnFirst() {
  const text = useTexts(administrationTexts);
  const href = useHref();
  return (
    <>
      <Alert>
        <p>{text.demoAsOwn}</p>
      </Alert>
      <LinkButton href={href(paths.invite)}>{text.invite}</LinkButton>
    </>
  );
}
