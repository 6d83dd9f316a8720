import type { Types } from './connections';

/** Values as PostgreSQL writes them: what they are, the table's columns say. */
const AS_WRITTEN: Types = { getTypeParser: () => (text: string) => text };

export const TEXT_ROWS = { rowMode: 'array', types: AS_WRITTEN } as const;
