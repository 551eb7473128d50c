export const moneyContract = {};
