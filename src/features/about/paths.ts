import { path } from '#platform/paths.ts';

const same = <const Pattern extends string>(pattern: Pattern) => path({ nb: pattern, nn: pattern, en: pattern });

export const aboutPaths = {
  thanks: path({ nb: '/tilbakemelding/takk', nn: '/tilbakemelding/takk', en: '/feedback/thanks' }),
};

/** Addresses without a language, which browsers, search engines and those who find a weakness ask for by name. */
export const barePaths = {
  root: same('/'),
  robots: same('/robots.txt'),
  sitemap: same('/sitemap.xml'),
  sitemapPart: same('/sitemap/:part'),
  security: same('/.well-known/security.txt'),
  favicon: same('/favicon.svg'),
  countyCss: same('/assets/county.css'),
  logo: same('/county/:file'),
};
