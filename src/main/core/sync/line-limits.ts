/**
 * Bytes of commands (as JSON) after which whoever fills a `push` stops; one command that is larger alone goes alone. A hub takes
 * a tenth more than this.
 */
export const pushBytes = 1_000_000;
