import type { Loan } from '#shared/contract/loans.contract.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import type { Channel, RenewActs } from './use-renew.ts';

export interface RenewBarProps {
  title: string;
  loans: readonly Loan[];
  /** How they ask: it is written with the renewal. */
  via: Channel;
  onVia: (via: Channel) => void;
  acts: RenewActs;
}

/** Above a person's open loans: how they ask, and renewing everything at once. */
export function RenewBar({ title, loans, via, onVia, acts }: RenewBarProps) {
  const { t } = useText();
  return (
    <div className="renew-bar">
      <h3>{title}</h3>
      {loans.length === 0 ? null : (
        <div className="renew-bar-acts">
          <RadioGroup<Channel>
            legend={t(($) => $.lending.renew.via)}
            isInline
            value={via}
            onChange={onVia}
            options={(['desk', 'phone'] as const).map((value) => ({
              value,
              label: t(($) => $.lending.renew.channels[value]),
            }))}
          />
          {loans.length > 1 ? (
            <Button
              size="small"
              icon="refresh"
              isPending={acts.isBusy}
              pendingLabel={t(($) => $.common.working)}
              onPress={() => acts.renew(loans)}
            >
              {t(($) => $.lending.renew.all)}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}

/** How often a loan was renewed already; nothing when never. */
export function RenewCount({ loan }: { loan: Loan }) {
  const { t } = useText();
  if (loan.renewals === 0) return null;
  return (
    <p className="renew-count">
      {t(($) => $.lending.renew.count, { count: loan.renewals, max: loan.maxRenewals })}
    </p>
  );
}
