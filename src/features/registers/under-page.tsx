import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Named } from '#records/choices.ts';
import type { Register } from '#records/register/register.ts';
import { SelectField } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState } from '#ui/list.tsx';
import { FilterBar } from '#ui/page.tsx';
import { registerTexts } from './texts.ts';

type UnderProps = { register: Register; offered: readonly Named[] };

/** Before what lies under another record is written: which one it is. */
export function ChooseUnder({ register, offered }: UnderProps) {
  const text = useTexts(registerTexts);
  const words = register.words[useLanguage()];
  const href = useHref();
  const { paths } = register;
  return (
    <WorkLayout
      title={words.add}
      section={register.name}
      crumbs={[{ label: words.many, href: href(paths.workList) }, { label: words.add }]}
    >
      {offered.length ? (
        <FilterBar action={href(paths.add)} label={words.add} submit={text.goOn}>
          <SelectField
            name="under"
            label={text.underWhat}
            choices={offered.map(({ id, name }) => [id, name] as const)}
          />
        </FilterBar>
      ) : (
        <EmptyState title={text.nothingAbove}>{text.nothingAboveMore}</EmptyState>
      )}
    </WorkLayout>
  );
}
