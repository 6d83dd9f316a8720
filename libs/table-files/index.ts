export * from './column';
export { csvChunks } from './csv';
export { parquetChunks } from './parquet';
