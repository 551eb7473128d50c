/** Tables of `stock`. */
// biome-ignore lint: filled by this module
export interface StockTables {}
