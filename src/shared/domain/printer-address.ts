/** Where a printer may be. Both rules keep a slip of the keyboard, or worse, from writing to something that is no printer. */

/** The usual port of a printer that takes bytes as they come. */
export const usualPrinterPort = 9100;

/** A name or a number in the house's network: letters, digits, dots and hyphens, or IPv6. No address with a protocol or a path. */
export const isPrinterHost = (text: string): boolean =>
  text.length <= 253 &&
  (/^[0-9a-z]([0-9a-z-]{0,61}[0-9a-z])?(\.[0-9a-z]([0-9a-z-]{0,61}[0-9a-z])?)*$/i.test(text) ||
    /^[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,7}$/i.test(text));

/** A printer's own file of Linux (USB class or serial), or a serial or parallel port of Windows. Never a path of a person's files. */
export const isPrinterDevice = (text: string): boolean =>
  /^\/dev\/(usb\/)?lp\d{1,2}$/.test(text) ||
  /^\/dev\/tty(USB|ACM|S)\d{1,3}$/.test(text) ||
  /^\/dev\/serial\/by-(id|path)\/[0-9A-Za-z][0-9A-Za-z_:.+-]{0,150}$/.test(text) ||
  /^(COM|LPT)\d{1,3}$/i.test(text);
