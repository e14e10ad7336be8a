import type { Language } from '#platform/language.ts';

declare module '#platform/database.ts' {
  interface Tables {
    feedback: {
      id: string;
      message: string;
      page: string;
      mail: string;
      language: Language;
      received_at: Date;
      answered_at: Date | null;
      answered_by: string | null;
    };
  }
}
