export const upkeepContract = {};
