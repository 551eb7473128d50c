import type { DirectoryService } from '#shared/contract/directory.contract.ts';
import type { ServiceCapacity, ServiceStatus } from '#shared/contract/referral-words.ts';
import { languagesFrom, languageWords } from './service-languages.ts';
import { namesFrom, namesText, scheduleLine, schedulesFrom } from './service-lines.ts';

/** A service as it is typed; languages are their names in the language of the screen. */
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
  status: ServiceStatus | null;
  alert: string;
  applicationProcess: string;
  accessibility: string;
  minimumAge: number | null;
  maximumAge: number | null;
  /** One per line. */
  schedules: string;
  documents: string;
  areas: string;
  organisationDescription: string;
}

export const serviceValues = (service: DirectoryService | null, language: string): ServiceValues => ({
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
  languages: languageWords(service?.languages ?? ['nl'], language),
  cost: service?.cost ?? '',
  eligibility: service?.eligibility ?? '',
  capacity: service?.capacity ?? 'unknown',
  checkedOn: service?.checkedOn ?? null,
  onKiosk: service?.onKiosk ?? false,
  themeIds: service?.themeIds ?? [],
  status: service?.status ?? 'active',
  alert: service?.details.alert ?? '',
  applicationProcess: service?.details.applicationProcess ?? '',
  accessibility: service?.details.accessibility ?? '',
  minimumAge: service?.details.minimumAge ?? null,
  maximumAge: service?.details.maximumAge ?? null,
  schedules: (service?.details.schedules ?? []).map((one) => scheduleLine(one, language)).join('\n'),
  documents: namesText(service?.details.documents ?? []),
  areas: namesText(service?.details.areas ?? []),
  organisationDescription: service?.organisationFacts.description ?? '',
});

/** The form as the core takes it. What the form does not show stays as it was. */
export function serviceInput(values: ServiceValues, service: DirectoryService | null, language: string) {
  const {
    alert,
    applicationProcess,
    accessibility,
    minimumAge,
    maximumAge,
    organisationDescription,
    ...rest
  } = values;
  const { schedules, documents, areas, languages, capacity, status, ...fields } = rest;
  const before = service?.details;
  const times = schedulesFrom(schedules, before?.schedules ?? [], language);
  return {
    ...fields,
    languages: languagesFrom(languages, language) ?? [],
    capacity: capacity ?? 'unknown',
    status: status ?? 'active',
    details: {
      ...before,
      alert,
      applicationProcess,
      accessibility,
      minimumAge,
      maximumAge,
      schedules: 'unreadable' in times ? (before?.schedules ?? []) : times,
      documents: namesFrom(documents, before?.documents ?? []),
      areas: namesFrom(areas, before?.areas ?? []),
    },
    organisationFacts: { ...service?.organisationFacts, description: organisationDescription },
  };
}
