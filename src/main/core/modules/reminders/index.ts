export { remindersProcedures } from './reminders.procedures.ts';
