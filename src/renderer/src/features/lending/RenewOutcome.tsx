import './lending.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { overrulable } from '#shared/contract/overrulable.ts';
import { sentenceOf } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { RefusedRenewal, RenewActs } from './use-renew.ts';

/** What was not renewed and why. What may be decided otherwise can be, with a reason that is kept; not by volunteers. */
export function RenewOutcome({ acts }: { acts: RenewActs }) {
  const { t } = useText();
  const { outcome, closeOutcome } = acts;
  if (outcome === null) return null;
  const { renewed, refused } = outcome;
  return (
    <Dialog
      isOpen
      onOpenChange={closeOutcome}
      title={t(($) => $.lending.renew.refusedTitle, { count: refused.length })}
      closeLabel={t(($) => $.common.close)}
      footer={<Button onPress={closeOutcome}>{t(($) => $.common.close)}</Button>}
    >
      <div className="renew-refused">
        {renewed.length === 0 ? null : (
          <p>
            {t(($) => $.lending.renew.wereRenewed, {
              things: renewed.map(({ kindName }) => kindName).join(', '),
              count: renewed.length,
            })}
          </p>
        )}
        {refused.map((one) => (
          <Refused key={one.loanId} refused={one} acts={acts} />
        ))}
      </div>
    </Dialog>
  );
}

function Refused({ refused, acts }: { refused: RefusedRenewal; acts: RenewActs }) {
  const { t } = useText();
  const { i18n } = useTranslation();
  const { role } = useStaffSession().account;
  const [isAsking, setAsking] = useState(false);
  const mayDecide = overrulable.includes(refused.reason);
  return (
    <section className="renew-refused-one">
      <h3>
        <bdi>{refused.loan.kindName}</bdi> <span className="num">{refused.loan.barcode}</span>
      </h3>
      <p>{sentenceOf(i18n, refused)}</p>
      {mayDecide && role !== 'volunteer' && !isAsking ? (
        <Button size="small" onPress={() => setAsking(true)}>
          {t(($) => $.lending.renew.anyway)}
        </Button>
      ) : null}
      {mayDecide && role === 'volunteer' ? (
        <p className="lending-note">{t(($) => $.lending.renew.askDesk)}</p>
      ) : null}
      {isAsking ? <Anyway refused={refused} acts={acts} /> : null}
    </section>
  );
}

function Anyway({ refused, acts }: { refused: RefusedRenewal; acts: RenewActs }) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <form
      className="renew-anyway"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') setMissing(true);
        else acts.renew([refused.loan], { reason: reason.trim() });
      }}
    >
      <TextField
        label={t(($) => $.lending.renew.reason)}
        hint={t(($) => $.lending.renew.reasonHint)}
        error={isMissing && reason.trim() === '' ? t(($) => $.lending.renew.needsReason) : undefined}
        value={reason}
        onChange={setReason}
        maxLength={200}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by pressing the button before it
        autoFocus
      />
      <span>
        <Button type="submit" size="small" isPending={acts.isBusy} pendingLabel={t(($) => $.common.saving)}>
          {t(($) => $.lending.renew.anywayNow)}
        </Button>
      </span>
    </form>
  );
}
