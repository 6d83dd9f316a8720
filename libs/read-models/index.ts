export * from './feed.port';
export * from './projection';
export * from './read-models.port';
export * from './registry';
export * from './table';
