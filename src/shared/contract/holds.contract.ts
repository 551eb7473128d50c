export const holdsContract = {};
