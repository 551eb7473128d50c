export const kitsContract = {};
