import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState } from '#ui/list.tsx';
import type { ActivityDocument } from './activity.ts';
import { activityPaths } from './paths.ts';
import { ActivityPage } from './portal.tsx';
import { activityTexts } from './texts.ts';

type PreviewProps = { id: string; title: string; document: ActivityDocument | undefined };

/** The page that visitors would get if everything were published as it stands. */
export function Preview({ id, title, document }: PreviewProps) {
  const text = useTexts(activityTexts);
  const back = useHref()(activityPaths.work, { id });
  if (document) return <ActivityPage document={document} />;
  return (
    <WorkLayout
      title={text.asVisitor}
      section="activity"
      crumbs={[{ label: title, href: back }, { label: text.asVisitor }]}
    >
      <EmptyState title={text.notPublic} action={<a href={back}>{text.backToActivity}</a>}>
        {text.notPublicMore}
      </EmptyState>
    </WorkLayout>
  );
}
