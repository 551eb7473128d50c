import type admin from '#shared/i18n/nl/admin.json';
import type catalog from '#shared/i18n/nl/catalog.json';
import type common from '#shared/i18n/nl/common.json';
import type errors from '#shared/i18n/nl/errors.json';
import type exchange from '#shared/i18n/nl/exchange.json';
import type kiosk from '#shared/i18n/nl/kiosk.json';
import type labels from '#shared/i18n/nl/labels.json';
import type loans from '#shared/i18n/nl/loans.json';
import type people from '#shared/i18n/nl/people.json';
import type session from '#shared/i18n/nl/session.json';
import type staff from '#shared/i18n/nl/staff.json';

/** Dutch is the source: every key and every variable of a text comes from these files. */
interface Resources {
  admin: typeof admin;
  catalog: typeof catalog;
  common: typeof common;
  errors: typeof errors;
  exchange: typeof exchange;
  kiosk: typeof kiosk;
  labels: typeof labels;
  loans: typeof loans;
  people: typeof people;
  session: typeof session;
  staff: typeof staff;
}

declare const resources: Resources;
export default resources;
