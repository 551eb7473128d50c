/**
 * Chromium switches that take the walls down. A packaged app refuses to start with one of them; a developer's unpackaged
 * one may be debugged, and Chromium demands `--no-sandbox` of root; web security stays on there too.
 */
const NEVER = ['disable-web-security', 'disable-site-isolation-trials', 'allow-running-insecure-content'];
const NEVER_WHEN_PACKAGED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'load-extension',
  'host-rules',
  'js-flags',
  'no-sandbox',
  'inspect',
  'inspect-brk',
];

/** The first forbidden switch on the command line, or undefined. */
export function forbiddenSwitch(hasSwitch: (name: string) => boolean, packaged: boolean): string | undefined {
  const list = packaged ? [...NEVER, ...NEVER_WHEN_PACKAGED] : NEVER;
  return list.find((name) => hasSwitch(name));
}
