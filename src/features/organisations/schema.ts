import type { OrganisationType } from './organisation.ts';

type Row = { id: string; record_id: string; position: number };

declare module '#platform/database.ts' {
  interface Tables {
    organisation: {
      record_id: string;
      type: OrganisationType | '';
      country: string;
      seat: string;
      region: string;
      nuts: string;
      website: string;
      founded_on: string | null;
      dissolved_on: string | null;
      parent_organisation: string | null;
      is_umbrella: boolean;
      assessment: string;
    };
    organisation_alias: Row & { name: string; note: string };
    organisation_identifier: Row & { scheme: string; value: string };
    organisation_umbrella: Row & { organisation: string | null; starts_on: string | null; ends_on: string | null };
    organisation_succession: Row & {
      predecessor: string | null;
      on_day: string | null;
      how: string;
      note: string;
    };
    organisation_person: Row & {
      name: string;
      role: string;
      mail: string;
      phone: string;
      purpose: string;
      source: string;
      confirmed_on: string | null;
      ends_on: string | null;
    };
  }
}
