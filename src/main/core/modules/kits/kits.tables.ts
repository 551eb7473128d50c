/** Tables of `kits`. */
// biome-ignore lint: filled by this module
export interface KitsTables {}
