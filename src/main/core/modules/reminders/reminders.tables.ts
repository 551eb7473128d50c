/** Tables of `reminders`. */
// biome-ignore lint: filled by this module
export interface RemindersTables {}
