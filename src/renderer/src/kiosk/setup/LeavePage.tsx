import { useEffect } from 'react';
import { useApi } from '../../client/api.ts';
import { HouseMark } from '../../ui/HouseMark.tsx';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { browserClock } from '../idle/clock.ts';
import { watchIdle } from '../idle/idle-watch.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { StaffForm } from './StaffForm.tsx';
import { useStaffAct, useStaffProof } from './use-staff-act.ts';

/** Milliseconds without a touch after which the kiosk takes its screen back. */
const patience = { untilAsked: 30_000, countdown: 20_000 };

/** Behind the hidden gesture: a member of staff ends the kiosk with their own secret. Nobody else gets further than this. */
export function LeavePage({ onStay }: { onStay: () => void }) {
  const { t } = useSpelling();
  const { client } = useApi();
  const proof = useStaffProof();
  const leaving = useStaffAct(client.session.leaveKiosk, proof.forgetSecret);
  useGoingBack(onStay);
  const submit = () => {
    const { signInName, secret } = proof;
    if (!proof.isComplete) return leaving.complain();
    leaving.run({ signInName, secret });
  };
  return (
    <main className="kiosk-staff">
      <header className="kiosk-staff-head">
        <HouseMark />
        <div>
          <h1 className="k-question">{t(($) => $.kiosk.leave.title)}</h1>
          <p>{t(($) => $.kiosk.leave.text)}</p>
        </div>
      </header>
      <StaffForm
        fields={proof.fields}
        problem={leaving.problem}
        isPending={leaving.isPending}
        submitLabel={t(($) => $.kiosk.leave.confirm)}
        onSubmit={submit}
        aside={
          <KioskButton icon="back" onPress={onStay}>
            {t(($) => $.kiosk.bar.back)}
          </KioskButton>
        }
      />
    </main>
  );
}

/** Whoever walks away from this page leaves a kiosk behind, not a form. */
function useGoingBack(onStay: () => void): void {
  useEffect(() => {
    const watch = watchIdle({ clock: browserClock, limits: patience, onOver: onStay });
    document.addEventListener('pointerdown', watch.sign, { capture: true });
    document.addEventListener('keydown', watch.sign, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', watch.sign, { capture: true });
      document.removeEventListener('keydown', watch.sign, { capture: true });
      watch.close();
    };
  }, [onStay]);
}
