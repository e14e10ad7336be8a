import type { JSONColumnType } from 'kysely';
import type { RateSource } from '#exchange/rates.ts';
import type { RatesKept } from './keep.ts';
import type { RejectedGroup } from './rejected.ts';

declare module '#platform/database.ts' {
  interface Tables {
    exchange_rate: { currency: string; day: string; nok: number; source: RateSource };
    exchange_rate_average: { currency: string; year: number; nok: number; days: number | null };
    exchange_rate_import: {
      id: string;
      at: Date;
      actor: string;
      name: string;
      source: RateSource;
      counts: JSONColumnType<RatesKept>;
      rejected: JSONColumnType<RejectedGroup[]>;
    };
  }
}
