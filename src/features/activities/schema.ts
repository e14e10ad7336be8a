import type { Channel } from '#features/strategy/statement.ts';

declare module '#platform/database.ts' {
  interface Tables {
    activity: {
      record_id: string;
      channel: Channel;
      place: string;
      partners: string;
      url: string;
      case_number: string;
      import_key: string | null;
    };
  }
}
