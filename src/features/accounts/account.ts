import type { Role } from '#platform/actor.ts';
import type { By } from '#platform/by.ts';
import type { Language } from '#platform/language.ts';
import type { Access } from '#platform/sessionAccess.ts';

/** An account as its administrator sees it. The password never leaves its table. */
export type Account = {
  id: string;
  name: string;
  mail: string;
  roles: Role[];
  unit: string | null;
  language: Language;
  demo: boolean;
  ends_on: string | null;
  disabled_at: Date | null;
  created_at: Date;
  version: number;
  hasPassword: boolean;
};

/** Who does it, and where the links that it makes lead; `page.var` is such a one. */
export type ByWeb = By & { access: Access };

/** A path within this site to come back to; anything that could lead elsewhere is none. */
export function localBack(back: string | undefined): string {
  return back &&
    back.length < 500 &&
    /^\/(nb|nn|en)(\/[\w\-.~%/]*)?(\?[\w\-.~%=&+,]*)?$/.test(back) &&
    !back.includes('//')
    ? back
    : '';
}

export type PasswordError = 'passwordShort' | 'passwordLong' | 'passwordCommon';

/** Length is what counts (ASVS 5.0, 6.2): no rules of composition, and none of the passwords that are tried first. */
export function passwordError(password: string, mail = ''): PasswordError | undefined {
  const length = Array.from(password).length;
  if (length < 12) return 'passwordShort';
  if (length > 200) return 'passwordLong';
  return isCommon(password.toLowerCase().normalize('NFKC'), mail.toLowerCase()) ? 'passwordCommon' : undefined;
}

function isCommon(password: string, mail: string): boolean {
  const plain = password.replace(/[^\p{L}]+$/u, '').replace(/^[^\p{L}]+/u, '');
  const few = new Set(password).size < 5;
  const own = mail !== '' && (password === mail || plain === mail.split('@')[0]);
  return few || own || common.has(password) || common.has(plain);
}

// The commonest of twelve letters or more in leaked lists, and those that lie nearest here.
const common = new Set(
  `123456789012 1234567890123 12345678901234 0123456789012 1q2w3e4r5t6y 1qaz2wsx3edc qwertyuiop qwertyuiop12 qwertyuiopå
  qwerty123456 qwertyqwerty asdfghjkløæ asdfghjkl zxcvbnmzxcvbnm password passwordpassword password1234 password12345
  passord passordpassord passord12345 passord123456 mittpassord hemmelig hemmeleg velkommen velkommen123 administrator
  administrator1 adminadmin adminadmin12 letmeinletmein iloveyou iloveyouiloveyou abcdefghijkl abc123abc123 samband
  sambandsamband fylkeskommune fylkeskommunen internasjonal sommer sommer2025 sommer2026 vinter vinter2025 vinter2026
  changeme changemechangeme welcome welcomewelcome trustno1trustno1 superman batmanbatman football liverpool norge`.split(
    /\s+/,
  ),
);

/** «Firefox på Windows»: enough to know a session by, and no more of the browser than that. */
export function deviceOf(agent: string | undefined): string {
  const browser = firstIn(agent, {
    Edge: /Edg\//,
    Opera: /OPR\//,
    Firefox: /Firefox\//,
    Chrome: /Chrome\//,
    Safari: /Safari\//,
  });
  const system = firstIn(agent, {
    iPhone: /iPhone/,
    iPad: /iPad/,
    Android: /Android/,
    Windows: /Windows/,
    Mac: /Mac OS X|Macintosh/,
    Linux: /Linux/,
  });
  return [browser, system].filter(Boolean).join(', ');
}

const firstIn = (agent = '', names: Record<string, RegExp>) =>
  Object.entries(names).find(([, pattern]) => pattern.test(agent))?.[0];

/** Addresses are compared as people mean them. */
export const mailKey = (mail: string) => mail.trim().toLowerCase();
