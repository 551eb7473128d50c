/**
 * A badge in the one spelling that is sent to the core: scanners give capitals only, hands give what they like.
 * What is scanned and what is typed must end in the same hash.
 */
export const badgeText = (text: string): string => text.toUpperCase().replaceAll(/\s+/g, '');
