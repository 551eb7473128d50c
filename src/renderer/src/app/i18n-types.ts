import type admin from '#shared/i18n/nl/admin.json';
import type batch from '#shared/i18n/nl/batch.json';
import type bulk from '#shared/i18n/nl/bulk.json';
import type calendar from '#shared/i18n/nl/calendar.json';
import type catalog from '#shared/i18n/nl/catalog.json';
import type common from '#shared/i18n/nl/common.json';
import type errors from '#shared/i18n/nl/errors.json';
import type exchange from '#shared/i18n/nl/exchange.json';
import type filters from '#shared/i18n/nl/filters.json';
import type households from '#shared/i18n/nl/households.json';
import type impact from '#shared/i18n/nl/impact.json';
import type intake from '#shared/i18n/nl/intake.json';
import type kiosk from '#shared/i18n/nl/kiosk.json';
import type kits from '#shared/i18n/nl/kits.json';
import type labels from '#shared/i18n/nl/labels.json';
import type lending from '#shared/i18n/nl/lending.json';
import type loans from '#shared/i18n/nl/loans.json';
import type money from '#shared/i18n/nl/money.json';
import type people from '#shared/i18n/nl/people.json';
import type referrals from '#shared/i18n/nl/referrals.json';
import type reminders from '#shared/i18n/nl/reminders.json';
import type session from '#shared/i18n/nl/session.json';
import type staff from '#shared/i18n/nl/staff.json';
import type stock from '#shared/i18n/nl/stock.json';
import type upkeep from '#shared/i18n/nl/upkeep.json';
import type waiting from '#shared/i18n/nl/waiting.json';

/** Dutch is the source: every key and every variable of a text comes from these files. */
interface Resources {
  admin: typeof admin;
  catalog: typeof catalog;
  common: typeof common;
  errors: typeof errors;
  exchange: typeof exchange;
  batch: typeof batch;
  filters: typeof filters;
  intake: typeof intake;
  kiosk: typeof kiosk;
  labels: typeof labels;
  lending: typeof lending;
  waiting: typeof waiting;
  households: typeof households;
  money: typeof money;
  upkeep: typeof upkeep;
  referrals: typeof referrals;
  reminders: typeof reminders;
  stock: typeof stock;
  calendar: typeof calendar;
  impact: typeof impact;
  kits: typeof kits;
  bulk: typeof bulk;
  loans: typeof loans;
  people: typeof people;
  session: typeof session;
  staff: typeof staff;
}

declare const resources: Resources;
export default resources;
