import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { firstForm, formWithField } from '#features/registers/form-part.ts';
import { registerTexts } from '#features/registers/texts.ts';
import { recordTexts } from '#records/texts.ts';
import { idOf } from '#ui/form.tsx';
import { Alert } from '#ui/page.tsx';
import type { Stage } from './lifecycle.ts';
import { projectRegister } from './register.ts';
import type { Missing } from './steps.ts';
import { projectTexts } from './texts.ts';
import { projectWords } from './words.ts';

type MissingProps = { id: string; to: Stage; missing: readonly Missing[]; urgent?: boolean };

/** What must be mended elsewhere before a step, each with the way there. */
export function MissingList({ id, to, missing, urgent }: MissingProps) {
  const text = useTexts(projectTexts);
  const href = useHref();
  const say = useMissing();
  if (!missing.length) return null;
  return (
    <Alert color="warning" heading={text.missingFirst[to]} urgent={urgent}>
      <ul>
        {missing.map((each) => (
          <li key={`${each.what} ${each.at}`}>
            <a href={href(formFor(each.at).path, { id }) + anchorFor(each.at)}>{say(each)}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Where a field is filled in; unit, responsible and who may see it stand in the first form. */
const formFor = (at: string) => formWithField(projectRegister, at) ?? firstForm(projectRegister);

/** A part has no field of its own name: its rows have. */
const anchorFor = (at: string) =>
  projectRegister.parts.some(({ name }) => name === at) ? `#part-${at}` : `#${idOf(at)}`;

/** What is missing, in words. */
export function useMissing(): (missing: Missing) => string {
  const { missing } = useTexts(projectTexts);
  return ({ what, needed = 0, has = 0 }) => missing[what](needed, has);
}

type BrokenProps = { id: string; errors: Readonly<Record<string, string>> };

/** What is wrong in fields that stand in other forms, each with the way there. */
export function BrokenList({ id, errors }: BrokenProps) {
  const text = useTexts(registerTexts);
  const common = useTexts(recordTexts);
  const words = projectWords[useLanguage()];
  const href = useHref();
  const labels: Readonly<Record<string, string>> = words.labels;
  const told: Readonly<Record<string, string>> = { ...common.errors, ...words.errors };
  if (!Object.keys(errors).length) return null;
  return (
    <Alert color="danger" heading={text.elsewhere} urgent>
      <ul>
        {Object.entries(errors).map(([name, error]) => {
          const [top = '', , inside] = name.split('.');
          return (
            <li key={name}>
              <a href={href(formFor(name).path, { id })}>
                {labels[inside ? `${top}.${inside}` : top] ?? labels[top] ?? top}
              </a>
              : {told[error] ?? error}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

/** The errors of the fields that a form has, and those of others. */
export function errorsIn(
  names: readonly string[],
  errors: Readonly<Record<string, string>>,
): [here: Record<string, string>, elsewhere: Record<string, string>] {
  const split = Object.groupBy(Object.entries(errors), ([name]) => (names.includes(name) ? 'here' : 'elsewhere'));
  return [Object.fromEntries(split.here ?? []), Object.fromEntries(split.elsewhere ?? [])];
}
