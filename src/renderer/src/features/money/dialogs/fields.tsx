import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Control, FieldPathByValue, FieldValues } from 'react-hook-form';
import { mostCents, type PayMeans, payMeans } from '#shared/domain/ledger-kinds.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { FormMoney, FormRadios, FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { useStaffSession } from '../../../staff/session.ts';
import type { ReceiptChoice } from '../acts.ts';

interface Bound<Values extends FieldValues, T> {
  control: Control<Values>;
  name: FieldPathByValue<Values, T>;
}

/** An amount above nothing. */
export function AmountField<V extends FieldValues>(bound: Bound<V, number | null>) {
  const { t } = useText();
  return (
    <FormMoney<V>
      {...bound}
      label={t(($) => $.money.fields.amount)}
      unreadable={t(($) => $.money.fields.unreadable)}
      isRequired
      check={(cents) => {
        if (cents === null || cents <= 0) return t(($) => $.money.fields.amountEmpty);
        return cents > mostCents ? t(($) => $.money.fields.amountTooMuch) : undefined;
      }}
    />
  );
}

export function MeansField<V extends FieldValues>(bound: Bound<V, PayMeans | null>) {
  const { t } = useText();
  return (
    <FormRadios<V, PayMeans>
      {...bound}
      legend={t(($) => $.money.fields.means)}
      isInline
      options={payMeans.map((value) => ({ value, label: t(($) => $.money.means[value]) }))}
    />
  );
}

export function ReasonField<V extends FieldValues>({ hint, ...bound }: Bound<V, string> & { hint?: string }) {
  const { t } = useText();
  return (
    <FormText<V>
      {...bound}
      label={t(($) => $.money.fields.reason)}
      hint={hint}
      maxLength={200}
      isRequired
      check={(text) => (text.trim() === '' ? t(($) => $.money.fields.reasonEmpty) : undefined)}
    />
  );
}

/** Which paper the receipt is saved for, if any. */
export function ReceiptField<V extends FieldValues>(bound: Bound<V, ReceiptChoice | null>) {
  const { t } = useText();
  return (
    <FormRadios<V, ReceiptChoice>
      {...bound}
      legend={t(($) => $.money.fields.receipt)}
      isInline
      options={[
        { value: 'none', label: t(($) => $.money.fields.receiptNone) },
        { value: 'roll80', label: t(($) => $.money.fields.receiptRoll) },
        { value: 'a4', label: t(($) => $.money.fields.receiptA4) },
      ]}
    />
  );
}

export function InitiativeField<V extends FieldValues>(bound: Bound<V, string | null>) {
  const { t } = useText();
  const options = useOwnInitiatives();
  return (
    <FormSelect<V, string>
      {...bound}
      label={t(($) => $.money.fields.initiative)}
      placeholder={t(($) => $.money.fields.chooseInitiative)}
      options={options}
      isRequired
      check={(id) => (id === null ? t(($) => $.money.fields.initiativeEmpty) : undefined)}
    />
  );
}

/** Who works for one initiative need not choose it. */
export function useOnlyInitiative(choose: (id: string) => void): void {
  const own = useOwnInitiatives();
  const only = own.length === 1 ? own[0]?.value : undefined;
  useEffect(() => {
    if (only !== undefined) choose(only);
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it is known which one it is
  }, [only]);
}

/** Initiatives the signed-in person handles money of: all, or a volunteer's own. */
export function useOwnInitiatives(): { value: string; label: string }[] {
  const { orpc } = useApi();
  const { account } = useStaffSession();
  const all = useQuery(orpc.catalog.listInitiatives.queryOptions({ input: {} })).data ?? [];
  const mine =
    account.role === 'volunteer' ? all.filter(({ id }) => account.initiativeIds.includes(id)) : all;
  return mine.map(({ id, name }) => ({ value: id, label: name }));
}
