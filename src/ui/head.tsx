import { languages, useLanguage, useTexts } from '#platform/language.ts';
import { useSite } from './site.ts';
import { paper } from './theme/paper.ts';
import { uiTexts } from './texts.ts';

/** What `<html>` says of a page. */
export function htmlAttributes() {
  return { lang: useLanguage(), 'data-color-scheme': 'auto', 'data-size': 'md' };
}

type HeadProps = {
  title: string;
  refused?: boolean | undefined;
  lead?: string | undefined;
  description?: string | undefined;
  noindex?: boolean | undefined;
};

export function Head({ title, refused = false, lead, description = lead, noindex }: HeadProps) {
  const { county, assets } = useSite();
  const text = useTexts(uiTexts);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{named(refused ? text.refusedTitle(title) : title, county.name)}</title>
      {description && <meta name="description" content={description} />}
      {noindex ? <meta name="robots" content="noindex" /> : <Addresses />}
      <meta name="theme-color" content={paper.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={paper.dark} media="(prefers-color-scheme: dark)" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      {assets.css && <link rel="stylesheet" href={assets.css} />}
      {county.css && <link rel="stylesheet" href={county.css} />}
    </head>
  );
}

const named = (title: string, county: string) => (title === county ? title : `${title} – ${county}`);

/** This page's own address, and the same page in the other languages. */
function Addresses() {
  const { alternates, path, origin = '' } = useSite();
  const now = useLanguage();
  return (
    <>
      <link rel="canonical" href={`${origin}${alternates[now] ?? path}`} />
      {languages.map(
        (language) =>
          alternates[language] && (
            <link key={language} rel="alternate" hreflang={language} href={`${origin}${alternates[language]}`} />
          ),
      )}
    </>
  );
}
