export * from './generators/intents.generator';
export * from './generators/orders.generator';
export * from './generators/speak';
export * from './naive-model/book';
export * from './naive-model/book-of-order';
export * from './naive-model/naive-model';
export * from './naive-model/story';
export * from './naive-model/verdict';
