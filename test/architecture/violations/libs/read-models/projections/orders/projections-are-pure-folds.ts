import { readFileSync } from 'node:fs';

export const fold = () => readFileSync('rates.json', 'utf8');
