import { erasmus } from './erasmus.ts';
import { grants } from './grants.ts';
import { interregProgrammes } from './interreg.ts';
import type { ShippedProgramme } from './shipped.ts';
import { unionProgrammes } from './union.ts';

export type { ShippedProgramme } from './shipped.ts';

/**
 * The programmes that ship with the product. Facts are from the pages that each names, with the day on which they were
 * read; they age, and are the advisers' to keep up once they are in the register.
 */
export const shippedProgrammes: readonly ShippedProgramme[] = [
  erasmus,
  ...interregProgrammes,
  ...unionProgrammes,
  grants,
];
