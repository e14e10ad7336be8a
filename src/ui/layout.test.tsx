import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { LanguageContext, type Language } from '#platform/language.ts';
import { sampleSite } from './gallery/site.ts';
import { PortalLayout, WorkLayout, type LayoutProps } from './layout.tsx';
import { SiteContext, type Site } from './site.ts';

type Page = Partial<LayoutProps> & { language?: Language; site?: Partial<Site>; work?: boolean };

function page({ language = 'nb', site = {}, work = false, ...props }: Page): string {
  const Layout = work ? WorkLayout : PortalLayout;
  return renderToString(
    <LanguageContext.Provider value={language}>
      <SiteContext.Provider value={{ ...sampleSite(language), ...site }}>
        <Layout title="Løfter" {...props}>
          <p>Innhold</p>
        </Layout>
      </SiteContext.Provider>
    </LanguageContext.Provider>,
  );
}

test('a page names itself and the county, and a refused one says so first', () => {
  assert.match(page({}), /<title>Løfter – Demofylket<\/title>/);
  assert.match(page({ refused: true }), /<title>Feil: Løfter – Demofylket<\/title>/);
  assert.match(page({ refused: true, language: 'en' }), /<title>Error: Løfter – Demofylket<\/title>/);
  assert.match(page({ title: 'Demofylket' }), /<title>Demofylket<\/title>/);
});

test('a page leads to itself in the other languages, and search engines find them', () => {
  const html = page({ language: 'nn' });
  assert.match(html, /<html lang="nn"/);
  assert.match(html, /<link rel="canonical" href="https:\/\/samband.example\/nn\/galleri"/);
  assert.match(html, /<link rel="alternate" hreflang="en" href="https:\/\/samband.example\/en\/gallery"/);
  assert.match(html, /<a href="\/nn\/galleri" lang="nn" hreflang="nn" aria-current="true">Nynorsk<\/a>/);
});

test('the workspace is not for search engines', () => {
  assert.match(page({ work: true }), /<meta name="robots" content="noindex"/);
  assert.doesNotMatch(page({ work: true }), /canonical/);
});

test('the menu shows where the reader is: on a page, or in its part of the site', () => {
  assert.match(page({ site: { path: '/nb/strategi' } }), /<a href="\/nb\/strategi" aria-current="page">/);
  assert.match(page({ section: 'strategy' }), /<a href="\/nb\/strategi" aria-current="true">/);
});

test('who has not signed in is offered to, and who has gets the way to the workspace', () => {
  assert.match(page({ site: { signedIn: undefined } }), /Logg inn/);
  assert.doesNotMatch(page({}), /Logg inn/);
  assert.match(page({}), /<a href="\/nb\/min-dag">Arbeidsplass<\/a>/);
});

test('what was just done can be undone from where it is told', () => {
  const undo = { action: '/nb/angre', fields: { version: '3' } };
  const html = page({ flash: { text: 'Slettet.', undo } });
  assert.match(html, /role="status".*Slettet\..*action="\/nb\/angre".*name="version" value="3".*Angre/);
});

test('a full disk is told on every page', () => {
  for (const work of [false, true]) assert.match(page({ work, site: { readOnly: true } }), /kan bare leses akkurat nå/);
});

test('what people have written is text on a page, never markup', () => {
  const html = page({ title: '<script>alert(1)</script>', flash: { text: '<img src=x>' } });
  assert.doesNotMatch(html, /<script>|<img src=x/);
});
