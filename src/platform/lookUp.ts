/** A legal entity as a public register knows it. Days are days; what the register does not tell is empty. */
export type LegalEntity = {
  number: string;
  name: string;
  /** The register's own code of what it is: `FYLK`, `KOMM`, `AS`. */
  form: string;
  /** The code of what it does, `84.110`. */
  industry: string;
  isState: boolean;
  website: string;
  municipality: string;
  founded_on: string;
  /** The day that the register deleted it; it is still told of. */
  deleted_on: string;
};

/**
 * `unknown` is a number that the register never gave, `removed` one that it no longer tells of, `silent` a register that
 * does not answer, `off` one that this house does not ask.
 */
export type LookedUp = { ok: true; entity: LegalEntity } | { ok: false; why: 'unknown' | 'removed' | 'silent' | 'off' };

/** Asks a register outside by number. Nothing asks by itself: only where someone presses the button. */
export type LookUp = (number: string) => Promise<LookedUp>;

export const askNobody: LookUp = async () => ({ ok: false, why: 'off' });
