/** The four ways in which a county keeps an international promise, in the order of the matrix. */
export const channels = ['membership', 'agreement', 'project', 'knowledge'] as const;
export type Channel = (typeof channels)[number];

export const statementKinds = ['vision', 'goal', 'priority', 'commitment'] as const;
export type StatementKind = (typeof statementKinds)[number];

const mentionKinds = ['programme', 'organisation', 'region', 'umbrella'] as const;
export type MentionKind = (typeof mentionKinds)[number];

/** Someone or something that a statement names; `via` is the umbrella through which the county reaches it. */
export type Mention = { kind: MentionKind; name: string; via?: string };
