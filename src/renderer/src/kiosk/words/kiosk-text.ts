import type { useTranslation } from 'react-i18next';

/** The kiosk's own translator, for words that are put together outside a component. */
export type KioskText = ReturnType<typeof useTranslation<['kiosk']>>['t'];
