import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB and two passes, as OWASP's sheet asks for. */
export const hashPassword = (password: string) => hash(password.normalize('NFKC'));

/** Takes the same time whether there is a password or none: who asks cannot tell whether the account exists. */
export async function isPassword(kept: string | null | undefined, typed: string): Promise<boolean> {
  const right = await verify(kept ?? (await nobodys), typed.normalize('NFKC').slice(0, 500)).catch(() => false);
  return right && typeof kept === 'string';
}

const nobodys = hash(crypto.randomUUID());
