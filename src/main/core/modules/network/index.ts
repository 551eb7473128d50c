export { attentionProcedures } from './attention.procedures.ts';
export { networkProcedures } from './network.procedures.ts';
