import { listedTable } from '../../store/listed.ts';

/** What was sent about loans, and what was said of things that do not come back. */
export const listedReminders = listedTable('reminder');
export const listedClaims = listedTable('claim');
