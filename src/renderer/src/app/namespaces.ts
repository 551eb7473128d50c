/** Files of texts the desk speaks from; the kiosk has its own one. A new domain with words adds its name here and in `i18n-types.ts`. */
export const staffNamespaces = [
  'common',
  'errors',
  'session',
  'staff',
  'admin',
  'catalog',
  'people',
  'loans',
  'labels',
  'exchange',
] as const;
