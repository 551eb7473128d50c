import { useTranslation } from 'react-i18next';

/** The desk's texts: `const { t } = useText(); t(($) => $.loans.due)`. */
export const useText = () =>
  useTranslation([
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
  ]);

/** The kiosk's texts; it loads no others. */
export const useKioskText = () => useTranslation(['kiosk']);
