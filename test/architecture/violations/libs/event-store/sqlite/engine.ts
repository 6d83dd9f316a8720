export const engine = 'sqlite';
