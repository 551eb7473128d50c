/** Scheme and host of an address, for a log line: the rest may hold what somebody typed or a person's id. */
export function addressForLog(url: string): string {
  if (!URL.canParse(url)) return 'unreadable';
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
