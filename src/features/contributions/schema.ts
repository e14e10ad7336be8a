import type { Channel } from '#features/strategy/statement.ts';
import type { Evidence } from './contribution.ts';

type CoverageRow = { scope: string; year: number; contribution: string; record_id: string; shown: boolean };
type Coverage = { scope: string; year: number; active: number; shown: number };

declare module '#platform/database.ts' {
  interface Tables {
    contribution: { record_id: string; statement: string | null; targets: string[]; goals: number[]; channel: Channel };
    evidence: Evidence & { contribution_id: string; position: number };
    coverage_row: CoverageRow;
    coverage: Coverage;
    published_coverage_row: CoverageRow;
    published_coverage: Coverage;
  }
}
