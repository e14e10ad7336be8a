import type { Draft } from '#platform/form.ts';
import { furtherForms } from '#features/registers/form-part.ts';
import { projectRegister } from '#features/projects/register.ts';
import type { Names } from '#features/registers/cell-words.ts';
import type { Told } from '#records/moves.tsx';
import type { RecordView } from '#records/record.ts';
import type { Path } from '#platform/paths.ts';

/** What every section of a project's plan is drawn from. */
export type PlanProps = {
  record: RecordView;
  today: string;
  names: Names;
  mayChange: boolean;
  /** What was refused: the form as it was typed, and which. */
  draft: Draft;
  told: Told;
};

/** The form of a part, by the last piece of its English address. */
export function formAt(page: string): Path<'id'> {
  const found = furtherForms(projectRegister).find((part) => part.page?.en === page);
  if (!found) throw new Error(`A project has no form ${page}`);
  return found.path;
}
