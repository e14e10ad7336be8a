import { languages, useLanguage, useTexts, type Language } from '#platform/language.ts';
import { PostButton } from './page.tsx';
import { useSite, type Flash } from './site.ts';
import { uiTexts } from './texts.ts';

export type Crumb = { label: string; href?: string | undefined };

/** The way here. */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs small quiet" aria-label={useTexts(uiTexts).crumbs}>
      <ol class="plain">
        {crumbs.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}

export const nameOf: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** The same page in the other languages. */
export function LanguageMenu() {
  const { alternates } = useSite();
  const now = useLanguage();
  const offered = languages.filter((language) => alternates[language]);
  if (offered.length < 2) return null;
  return (
    <nav class="languages" aria-label={useTexts(uiTexts).languageMenu}>
      <ul class="plain">
        {offered.map((language) => (
          <li key={language}>
            <a
              href={alternates[language] ?? ''}
              lang={language}
              hreflang={language}
              aria-current={language === now ? 'true' : undefined}
            >
              {nameOf[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What was just done. The region is always there, so that a screen reader hears when something comes in it. */
export function FlashMessage({ flash }: { flash: Flash | undefined }) {
  const text = useTexts(uiTexts);
  return (
    <flash-message role="status">
      {flash && (
        <div class="flash">
          <span>{flash.text}</span>
          {flash.undo && (
            <PostButton action={flash.undo.action} fields={flash.undo.fields} variant="tertiary" small>
              {flash.undo.label ?? text.undo}
            </PostButton>
          )}
        </div>
      )}
    </flash-message>
  );
}

export function DemoStrip() {
  const text = useTexts(uiTexts);
  return useSite().demo ? <p class="strip-note small">{text.demo}</p> : null;
}

export function ReadOnlyBanner() {
  const text = useTexts(uiTexts);
  if (!useSite().readOnly) return null;
  return (
    <div class="ds-alert" data-color="warning" role="status">
      <div>{text.readOnly}</div>
    </div>
  );
}
