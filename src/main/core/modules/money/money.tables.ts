/** Tables of `money`. */
// biome-ignore lint: filled by this module
export interface MoneyTables {}
