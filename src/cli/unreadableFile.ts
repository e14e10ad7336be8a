/** A file whose text cannot be read; the message says in the reader's words what is wrong and what to do. */
export class UnreadableFile extends Error {}
