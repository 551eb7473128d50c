import type { IconName } from '../../../ui/Icon.tsx';
import type { OfferKind } from './initiative-form.ts';

/** A small sign for what an initiative does; its word stands beside it. */
export const offerIcons: Record<OfferKind, IconName> = {
  lend: 'loan',
  swap: 'refresh',
  give: 'export',
  sell: 'euro',
  advice: 'help',
  activity: 'people',
  meal: 'house',
  repair: 'tools',
};
