/**
 * Names used between the main process, the preload and the page. The preload bundles this file; the page may import it.
 */

/** Preload to main: "this page is ready for its port". Main to preload: the same name, with the port. */
export const PORT_CHANNEL = 'deelbalie:port';

/**
 * `event.data` of the window message by which the preload hands the port to the page (`event.ports[0]`).
 * It arrives once, after DOMContentLoaded, so a listener set up by the page's entry module never misses it.
 */
export const PORT_MESSAGE = 'deelbalie:port';
