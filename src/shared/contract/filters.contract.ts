export const filtersContract = {};
