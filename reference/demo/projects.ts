import type { DemoProject } from './project.ts';
import { erasmusProjects } from './projects-erasmus.ts';
import { horizonProjects } from './projects-horizon.ts';
import { interregProjects } from './projects-interreg.ts';

/** The projects of the demo county, in the order that they are planted. */
export const demoProjects: readonly DemoProject[] = [...horizonProjects, ...erasmusProjects, ...interregProjects];
