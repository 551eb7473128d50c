export { exchangeProcedures } from './exchange.procedures.ts';
export {
  beginUpload,
  chunkBytes,
  findUpload,
  forgetUpload,
  takeChunk,
  uploadIfThere,
  wholeFile,
} from './uploads.ts';
