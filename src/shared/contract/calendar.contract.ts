export const calendarContract = {};
