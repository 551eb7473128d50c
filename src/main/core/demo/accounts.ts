import type { Role } from '#shared/contract/roles.ts';

export interface DemoAccount {
  signInName: string;
  secret: string;
  displayName: string;
  role: Role;
}

/** Invented people who can sign in where the data are invented. Their PINs are public: they open nothing else. */
export const demoAccounts: readonly DemoAccount[] = [
  { signInName: 'balie', secret: '270513', displayName: 'Noor Baliemans', role: 'desk' },
  { signInName: 'vrijwilliger', secret: '480172', displayName: 'Gust Schroevaert', role: 'volunteer' },
  { signInName: 'gezin', secret: '915306', displayName: 'Hilde Vraagpunt', role: 'support' },
  { signInName: 'casus', secret: '704126', displayName: 'Bilal Meedenker', role: 'caseManager' },
  { signInName: 'coordinator', secret: '637804', displayName: 'Samira Verbinder', role: 'coordinator' },
  { signInName: 'beheer', secret: '352968', displayName: 'Wout Sleutelaar', role: 'administrator' },
];

/** A card and its secret for "my things" at a kiosk: of an invented person who has things at home. As public as the PINs. */
/** Somebody who is expected this afternoon, and once more. */
export const demoVisitorCard = { number: 900_002, secret: '7148' } as const;
export const demoKioskCard = { number: 900_001, secret: '4826' } as const;
