export const blocksContract = {};
