import type { ComponentChildren } from 'preact';
import { useTexts } from '#platform/language.ts';
import { Contact } from './contact.tsx';
import { Crumbs, DemoStrip, FlashMessage, LanguageMenu, ReadOnlyBanner, type Crumb } from './frame.tsx';
import { Head, htmlAttributes } from './head.tsx';
import { Icon, Knot } from './icons.tsx';
import { PostButton } from './page.tsx';
import { useSite, type Flash, type MenuItem, type Site, type WorkItem } from './site.ts';
import { uiTexts } from './texts.ts';

export type { Crumb } from './frame.tsx';

export type LayoutProps = {
  title: string;
  children: ComponentChildren;
  /** The page shows a form again, and says so in its title, which a screen reader reads first. */
  refused?: boolean | undefined;
  /** The way here; the last is this page and has no address. */
  crumbs?: readonly Crumb[] | undefined;
  /** The `key` of the menu's link that this page belongs to. */
  section?: string | undefined;
  /** What the page tells, in a sentence under its title; search engines read it too. */
  lead?: string | undefined;
  /** For search engines where there is no lead. */
  description?: string | undefined;
  noindex?: boolean | undefined;
  /** The page uses the whole width. */
  wide?: boolean | undefined;
  /** The page has a heading of its own, such as an `Answer` or adopted words. */
  ownHeading?: boolean | undefined;
  /** What was just done, where it does not come with the site. */
  flash?: Flash | undefined;
  /** Buttons or links beside the title. */
  actions?: ComponentChildren;
};

/** A page of the public portal. */
export function PortalLayout(props: LayoutProps) {
  const site = useSite();
  const text = useTexts(uiTexts);
  return (
    <html {...htmlAttributes()}>
      <Head {...props} />
      <body class="portal">
        <a class="ds-skip-link" href="#content">
          {text.skip}
        </a>
        <PortalHeader section={props.section} />
        <main id="content" tabIndex={-1} class={props.wide ? 'wide' : undefined}>
          <Top {...props} />
          {props.children}
        </main>
        <Footer {...site} />
        <Script />
      </body>
    </html>
  );
}

/** A page of the workspace: the same paper, closer together. It is never indexed. */
export function WorkLayout(props: LayoutProps) {
  const text = useTexts(uiTexts);
  return (
    <html {...htmlAttributes()}>
      <Head {...props} noindex />
      <body class="workspace">
        <a class="ds-skip-link" href="#content">
          {text.skip}
        </a>
        <div class="work">
          <WorkHeader section={props.section} />
          <main id="content" tabIndex={-1} class={props.wide ? 'wide' : undefined}>
            <Jump />
            <Top {...props} />
            {props.children}
          </main>
        </div>
        <SessionWatch />
        <Script />
      </body>
    </html>
  );
}

/** What stands above every page: where we are, what was just done, and the page's name. */
function Top({ title, crumbs, lead, ownHeading, flash, actions }: LayoutProps) {
  const site = useSite();
  return (
    <>
      <DemoStrip />
      <ReadOnlyBanner />
      {crumbs && <Crumbs crumbs={crumbs} />}
      <FlashMessage flash={flash ?? site.flash} />
      {!ownHeading && (
        <header class="title">
          <h1>{title}</h1>
          {actions && <div class="actions">{actions}</div>}
          {lead && <p class="lead quiet">{lead}</p>}
        </header>
      )}
    </>
  );
}

function Wordmark({ below, href }: { below: string; href: string }) {
  const { county } = useSite();
  return (
    <a class="wordmark" href={href}>
      {county.logo ? <img src={county.logo} alt="" height={40} /> : <Knot />}
      <span>
        {county.name}
        {below && <small>{below}</small>}
      </span>
    </a>
  );
}

/** Leads to the menu; script makes it a button that unfolds it where it is narrow. */
function MenuToggle() {
  return (
    <a class="menu-toggle" href="#menu">
      <Icon name="menu" />
      {useTexts(uiTexts).menu}
    </a>
  );
}

function PortalHeader({ section }: { section: string | undefined }) {
  const { county, home, menu, search } = useSite();
  const text = useTexts(uiTexts);
  const items = [...menu, ...useDoorToWork()];
  return (
    <header class="bar">
      <div>
        <Wordmark below={county.tagline} href={home} />
        <MenuToggle />
        <div class="bar-menu" id="menu">
          <nav aria-label={text.mainMenu}>
            <ul class="plain">
              {items.map((item) => (
                <li key={item.href}>
                  <MenuLink item={item} section={section} />
                </li>
              ))}
              {search && (
                <li>
                  <Palette>
                    <a class="search-link" href={search}>
                      <Icon name="search" />
                      {text.search}
                    </a>
                  </Palette>
                </li>
              )}
            </ul>
          </nav>
          <LanguageMenu />
        </div>
      </div>
    </header>
  );
}

/** The way to the workspace, for who has one. */
function useDoorToWork(): MenuItem[] {
  const { signedIn, work } = useSite();
  const { workspace } = useTexts(uiTexts);
  const first = work[0]?.items[0];
  return signedIn && first ? [{ label: workspace, href: first.href }] : [];
}

function Palette({ children }: { children: ComponentChildren }) {
  return <command-palette data-source={useSite().palette}>{children}</command-palette>;
}

function MenuLink({ item, section }: { item: WorkItem; section: string | undefined }) {
  const { path } = useSite();
  const here = item.href === path ? 'page' : item.key !== undefined && item.key === section ? 'true' : undefined;
  return (
    <a href={item.href} aria-current={here} data-jump={item.jump}>
      {item.label}
      {item.count !== undefined && item.count > 0 && <span class="number quiet"> {item.count}</span>}
    </a>
  );
}

function WorkHeader({ section }: { section: string | undefined }) {
  const { signedIn, home, work, signOut } = useSite();
  const text = useTexts(uiTexts);
  return (
    <header class="work-bar">
      <Wordmark below={signedIn ? signedIn.roleWord : ''} href={work[0]?.items[0]?.href ?? home} />
      <MenuToggle />
      <div class="work-menu" id="menu">
        <nav aria-label={text.workspace}>
          {work.map(({ label, items }) => (
            <section key={label}>
              <h2>{label}</h2>
              <ul class="plain">
                {items.map((item) => (
                  <li key={item.href}>
                    <MenuLink item={item} section={section} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
        <div class="work-end">
          {signedIn && <p class="small quiet">{signedIn.name}</p>}
          <a href={home}>{text.toPortal}</a>
          {signOut && (
            <PostButton action={signOut} variant="tertiary" small>
              {text.signOut}
            </PostButton>
          )}
          <LanguageMenu />
        </div>
      </div>
    </header>
  );
}

function Jump() {
  const { search } = useSite();
  const text = useTexts(uiTexts);
  return (
    <Palette>
      <a class="jump" href={search ?? '#menu'} aria-keyshortcuts="Control+K">
        <span>{text.palette}</span>
        <kbd aria-hidden="true">{text.paletteKeys}</kbd>
      </a>
    </Palette>
  );
}

function Footer({ county, contact, footer, demo, signedIn, signIn }: Site) {
  const text = useTexts(uiTexts);
  const lists = signIn && !signedIn ? [...footer.slice(0, -1), [...(footer.at(-1) ?? []), signIn]] : footer;
  return (
    <footer class="foot">
      <div>
        <div>
          <strong>{county.name}</strong>
          {contact && <Contact unit={contact.unit} mail={contact.email} phone={contact.phone} />}
          {demo && <p class="quiet">{text.demo}</p>}
        </div>
        {lists.map((items) => (
          <FooterList key={items[0]?.href} items={items} />
        ))}
      </div>
    </footer>
  );
}

function FooterList({ items }: { items: MenuItem[] }) {
  return (
    <ul class="plain">
      {items.map(({ label, href }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

function SessionWatch() {
  const { session } = useSite();
  return session ? <session-watch data-ends={session.ends} data-renew={session.renew} /> : null;
}

function Script() {
  const { js } = useSite().assets;
  return js ? <script type="module" src={js} /> : null;
}
