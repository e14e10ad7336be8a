export type Purpose = 'magic' | 'invitation' | 'reset' | 'firstAdministrator';

declare module '#platform/database.ts' {
  interface Tables {
    known_device: { token_hash: string; account: string; used_at: Date };
    login_token: {
      hash: string;
      purpose: Purpose;
      account: string | null;
      back: string;
      created_at: Date;
      expires_at: Date;
      used_at: Date | null;
    };
    kept_form: { token_hash: string; account: string; path: string; body: string; expires_at: Date };
  }
}
