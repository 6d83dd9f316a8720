/** Where class-transformer keeps what `@Type` says; the package has it, but types it under another path. */
declare module 'class-transformer/cjs/storage' {
  export { defaultMetadataStorage } from 'class-transformer/types/storage';
}
