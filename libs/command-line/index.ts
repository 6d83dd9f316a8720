export * from './exact-json';
export * from './progress-bar';
export * from './service-client';
export * from './worker-pool';
