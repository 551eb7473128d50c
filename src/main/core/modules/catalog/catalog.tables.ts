import type { Generated } from 'kysely';

import type { CalendarTables } from './calendar.tables.ts';

/** Tables of `catalog`: initiatives, opening hours, kinds, items. JSON columns hold plain text of JSON. */
export interface CatalogTables extends CalendarTables {
  initiative: {
    id: string;
    name: string;
    name_key: string;
    offer_kind: string;
    summary: string;
    summary_translations: string;
    place: string;
    pictogram: string;
    loan_days: number | null;
    active: number;
    sort: number;
    revision: number;
    photo_id: string | null;
  };
  opening_hours: { id: string; initiative_id: string; weekday: number; opens: string; closes: string };
  closed_period: {
    id: string;
    initiative_id: string | null;
    from_day: string;
    to_day: string;
    reason: string;
  };
  item_kind: {
    id: string;
    initiative_id: string;
    name: string;
    /** Folded name, unique within the initiative: an import finds the kind again by it. */
    name_key: string;
    name_translations: string;
    description: string;
    description_translations: string;
    pictogram: string;
    photo_id: string | null;
    loan_days: number | null;
    replacement_cents: number | null;
    visible: number;
    revision: number;
  };
  /** What an initiative or a kind says about lending; an empty column follows the level above. */
  lending_rule: {
    id: string;
    initiative_id: string | null;
    kind_id: string | null;
    max_renewals: number | null;
    max_per_person: number | null;
    max_per_household: number | null;
    fee_cents: number | null;
    fee_unit: 'loan' | 'day' | 'week' | null;
    deposit_cents: number | null;
    late_cents: number | null;
    late_unit: 'day' | 'week' | null;
    late_cap_cents: number | null;
    buffer_days: number | null;
    changeover_minutes: number | null;
    minimum_age: number | null;
    lent_by: 'everybody' | 'staff' | 'desk' | null;
    hold_days: number | null;
    life_loans: number | null;
    revision: number;
  };
  kind_part: {
    id: string;
    kind_id: string;
    name: string;
    quantity: number;
    sort: number;
    photo_id: string | null;
  };
  photo: { id: string; mime: string; bytes: Uint8Array; added_at: string };
  item: {
    id: string;
    kind_id: string;
    initiative_id: string;
    barcode: string;
    condition: string;
    note: string;
    place: string;
    acquired_on: string | null;
    state: string;
    retired_at: string | null;
    retired_reason: string | null;
    revision: number;
    shelf: Generated<string>;
    donor_name: Generated<string>;
    donor_person_id: string | null;
    /** 1: the giver prefers not to be named. */
    donor_unnamed: Generated<number>;
    /** `house`, `initiative` or `other`; the last with a name. */
    owner: Generated<string>;
    owner_name: Generated<string>;
    /** The initiative that has it on loan, and lends it out meanwhile. */
    hosted_initiative_id: string | null;
    hosted_until: string | null;
  };
  /** Next number of each series of house codes. */
  code_series: { series: string; next: number };
}
