import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '#platform/language.ts';

/** A link of a menu. `key` names the part of the site it opens, so that a page in it can say `section`. */
export type MenuItem = { label: string; href: string; key?: string | undefined };

/** A link of the workspace: `count` is what waits there, `jump` the letter that follows `g` on the keyboard. */
export type WorkItem = MenuItem & { count?: number | undefined; jump?: string | undefined };
export type MenuSection = { label: string; items: WorkItem[] };

/** What was just done, told at the top of the next page, and the way to undo it. */
export type Flash = { text: string; undo?: Undo | undefined };
export type Undo = { action: string; fields: Record<string, string>; label?: string | undefined };

/** Who answers for the pages: a function, never a person. */
export type Contact = { unit: string; email?: string | undefined; phone?: string | undefined };

/** What every page knows of the house around it. */
export type Site = {
  county: County;
  demo: boolean;
  readOnly: boolean;
  signedIn?: { name: string; roleWord: string } | undefined;
  /** This page in each language. One that is left out is not offered. */
  alternates: Partial<Record<Language, string>>;
  /** The address of this page, without its origin; the origin, where it is known, makes canonical addresses. */
  path: string;
  origin?: string | undefined;
  home: string;
  /** Where one signs in and comes back to this page. */
  signIn?: MenuItem | undefined;
  menu: MenuItem[];
  work: MenuSection[];
  footer: MenuItem[][];
  contact?: Contact | undefined;
  flash?: Flash | undefined;
  /** When the session ends (ISO), and the address that renews it. */
  session?: { ends: string; renew: string } | undefined;
  /** Where the command palette asks: JSON `[{ label, href, kind }]` for `?q=`. */
  palette?: string | undefined;
  /** The search page, for who has no script. */
  search?: string | undefined;
  /** The form that signs out, shown with the reader's name. */
  signOut?: string | undefined;
  /** Addresses of the built style and script; nothing where they are not built. */
  assets: { css?: string | undefined; js?: string | undefined };
};

/** `css` is the address of the county's own colours, made by `countyCss`. */
export type County = { name: string; tagline: string; logo?: string | undefined; css?: string | undefined };

export const plainSite: Site = {
  county: { name: 'Samband', tagline: '' },
  demo: false,
  readOnly: false,
  alternates: {},
  path: '/',
  home: '/',
  menu: [],
  work: [],
  footer: [],
  assets: {},
};

export const SiteContext = createContext<Site>(plainSite);

export function useSite(): Site {
  return useContext(SiteContext);
}
