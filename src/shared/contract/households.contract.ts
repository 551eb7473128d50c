export const householdsContract = {};
