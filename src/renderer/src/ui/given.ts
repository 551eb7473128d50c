/**
 * Drops the keys whose value is undefined, so that a component can hand its optional props on to another one.
 * Needed because `exactOptionalPropertyTypes` tells "absent" from "undefined".
 */
export function given<T extends object>(props: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(props).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** Joins class names, skipping what is false or missing. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined && name !== '').join(' ');
}
