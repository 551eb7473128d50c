/** Tables of `upkeep`. */
// biome-ignore lint: filled by this module
export interface UpkeepTables {}
