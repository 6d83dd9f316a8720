export const server = 'http';
