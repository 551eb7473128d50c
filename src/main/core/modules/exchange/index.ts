export { exchangeProcedures } from './exchange.procedures.ts';
export { beginUpload, chunkBytes, findUpload, takeChunk, wholeFile } from './uploads.ts';
