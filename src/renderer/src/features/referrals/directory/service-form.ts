import type { DirectoryService } from '#shared/contract/directory.contract.ts';
import type { ServiceCapacity } from '#shared/contract/referral-words.ts';

/** A service as it is typed; languages are codes with a space between. */
export interface ServiceValues {
  organisation: string;
  name: string;
  description: string;
  street: string;
  postcode: string;
  town: string;
  phone: string;
  email: string;
  url: string;
  opening: string;
  languages: string;
  cost: string;
  eligibility: string;
  capacity: ServiceCapacity | null;
  checkedOn: string | null;
  onKiosk: boolean;
  themeIds: string[];
}

export const serviceValues = (service: DirectoryService | null): ServiceValues => ({
  organisation: service?.organisation ?? '',
  name: service?.name ?? '',
  description: service?.description ?? '',
  street: service?.street ?? '',
  postcode: service?.postcode ?? '',
  town: service?.town ?? '',
  phone: service?.phone ?? '',
  email: service?.email ?? '',
  url: service?.url ?? '',
  opening: service?.opening ?? '',
  languages: service?.languages.join(' ') ?? 'nl',
  cost: service?.cost ?? '',
  eligibility: service?.eligibility ?? '',
  capacity: service?.capacity ?? 'unknown',
  checkedOn: service?.checkedOn ?? null,
  onKiosk: service?.onKiosk ?? false,
  themeIds: service?.themeIds ?? [],
});

/** Language codes as they were typed, or undefined when one of them is none. */
export function languagesFrom(text: string): string[] | undefined {
  const tags = text.split(/[\s,;]+/).filter((tag) => tag !== '');
  return tags.every((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) ? [...new Set(tags)] : undefined;
}
