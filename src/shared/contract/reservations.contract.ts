export const reservationsContract = {};
