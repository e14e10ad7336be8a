import type { InEachLanguage } from '#platform/language.ts';
import type { DemoActivity, DemoContribution } from './activities.ts';

type Text = InEachLanguage<string>;
export const t = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** Rows of a part of a project, field by field as the form names them; `organisation` is the key of one. */
export type DemoRows = readonly Readonly<Record<string, string>>[];

/**
 * A project of the demo. In days and years `{0}` is this year and `{-1}` the last. `programme` is a code of the
 * programmes that ship; what has no `contributions` has not come so far.
 */
export type DemoProject = {
  key: string;
  unit: DemoActivity['unit'];
  programme: string;
  texts: { title: Text; summary: Text } & Readonly<Record<string, Text>>;
  own: Readonly<Record<string, string>>;
  /** The key of our legal entity in it, where that is not the county of this installation. */
  organisation?: string;
  parts?: Readonly<Record<string, DemoRows>>;
  isPublished?: boolean;
  contributions?: readonly DemoContribution[];
};
