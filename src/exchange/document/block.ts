/** `line` counts from 1: the line of a text, the line of a PDF's page, the paragraph of a DOCX. */
export type Block = {
  kind: 'heading' | 'paragraph' | 'item';
  level?: number;
  text: string;
  page?: number;
  line: number;
};
export const formats = ['pdf', 'docx', 'markdown', 'text'] as const;
export type Format = (typeof formats)[number];
export type SourceDocument = { name: string; format: Format; blocks: Block[]; pages?: number };
export type Unreadable = 'empty' | 'scanned' | 'encrypted' | 'broken' | 'tooLong' | 'unknownFormat' | 'tooLarge';
export type DocumentReading = { ok: true; document: SourceDocument } | { ok: false; why: Unreadable };

/** What one format gives: its blocks, or why there are none. */
export type Blocks = { ok: true; blocks: Block[]; pages?: number } | { ok: false; why: Unreadable };

/** Nobody can go through the statements of more than this; it is a collection of documents, not a strategy. */
export const mostPages = 400;
/** A page of running text, for formats that have no pages. */
export const charactersOfPage = 3000;
