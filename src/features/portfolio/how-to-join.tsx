import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { audiences } from '#features/projects/project.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { Row, Rows } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { fieldName } from './public-filter.ts';
import { publicTexts } from './public.texts.ts';
import type { PublicProject } from './published.ts';

/** How many projects each audience is told of here; the filter has them all. */
const most = 5;

/** What schools, firms, municipalities and associations can join now, each for itself. */
export function HowToJoin({ projects }: { projects: readonly PublicProject[] }) {
  const text = useTexts(publicTexts);
  const list = useHref()(projectPaths.list);
  const groups = audiences
    .map((audience) => ({ audience, of: projects.filter(({ project }) => project.audiences.includes(audience)) }))
    .filter(({ of }) => of.length > 0);
  if (!groups.length) return null;
  return (
    <Section id="join" heading={text.joinHeading} note={text.joinNote}>
      {groups.map(({ audience, of }) => (
        <section class="joining" key={audience} aria-labelledby={`join-${audience}`}>
          <h3 id={`join-${audience}`}>{text.joinFor[audience]}</h3>
          <Rows>
            {of.slice(0, most).map((project) => (
              <Joinable key={project.id} project={project} />
            ))}
          </Rows>
          {of.length > most && (
            <p class="small">
              <a href={`${list}?${fieldName('audience')}=${audience}`}>{text.allFor(of.length)}</a>
            </p>
          )}
        </section>
      ))}
    </Section>
  );
}

function Joinable({ project: { id, title, project } }: { project: PublicProject }) {
  const { join = '' } = project;
  return (
    <Row title={title} href={useHref()(projectPaths.show, { id })}>
      {join.length === 300 ? `${join.trimEnd()} …` : join}
    </Row>
  );
}
