import { useTranslation } from 'react-i18next';
import { staffNamespaces } from './namespaces.ts';

/** The desk's texts: `const { t } = useText(); t(($) => $.loans.due)`. */
export const useText = () => useTranslation(staffNamespaces);

/** The kiosk's texts; it loads no others. */
export const useKioskText = () => useTranslation(['kiosk']);
