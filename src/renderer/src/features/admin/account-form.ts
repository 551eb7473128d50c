import type { Account } from '#shared/contract/admin.contract.ts';

/** What a form about an account holds. Those for a new one also ask `signInName`, `secret` and `badge`. */
export interface AccountValues {
  displayName: string;
  signInName: string;
  role: Account['role'];
  initiativeIds: string[];
  language: Account['language'];
  active: boolean;
  secret: string;
  badge: string;
}

export const newAccount: AccountValues = {
  displayName: '',
  signInName: '',
  role: 'volunteer',
  initiativeIds: [],
  language: 'nl',
  active: true,
  secret: '',
  badge: '',
};

export const valuesOf = (account: Account): AccountValues => ({
  displayName: account.displayName,
  signInName: account.signInName,
  role: account.role,
  initiativeIds: account.initiativeIds,
  language: account.language,
  active: account.active,
  secret: '',
  badge: '',
});

/** Only a volunteer is tied to initiatives; whoever gets another role works for the whole house. */
export const initiativesFor = (values: AccountValues): string[] =>
  values.role === 'volunteer' ? values.initiativeIds : [];
