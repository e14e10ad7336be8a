import type { ProjectDetails, ProjectDocument } from '#features/projects/project.ts';
import type { PublicPages } from '#features/registers/portal.tsx';
import { ProjectCard } from './card.tsx';
import { projectLine } from './line.ts';
import { aroundProject } from './published.ts';

/** What the public sees of each project; the list of them all is the portfolio's own. */
export const publicProjectPages: PublicPages = {
  Card: ProjectCard,
  more: ({ var: { published, language } }, { details }) =>
    aroundProject(published, language, details as unknown as ProjectDetails),
  line: (document, language) => projectLine(document as unknown as ProjectDocument, language),
};
