export const remindersContract = {};
