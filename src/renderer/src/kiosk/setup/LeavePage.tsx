import { useEffect, useState } from 'react';
import type { KioskScreen } from '#shared/contract/session.contract.ts';
import { useApi } from '../../client/api.ts';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { browserClock } from '../idle/clock.ts';
import { watchIdle } from '../idle/idle-watch.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { MeasurePage } from './MeasurePage.tsx';
import { StaffForm } from './StaffForm.tsx';
import { StaffHead } from './StaffHead.tsx';
import { useStaffAct, useStaffProof } from './use-staff-act.ts';

/** Milliseconds without a touch after which the kiosk takes its screen back. */
const patience = { untilAsked: 30_000, countdown: 20_000 };
/** Fetching a card takes a moment. */
const patienceForMeasuring = { untilAsked: 160_000, countdown: 20_000 };

/** Behind the hidden gesture: a member of staff ends the kiosk, or says how big its screen is, with their own secret. Nobody else gets further than this. */
export function LeavePage({ onStay, pxPerMm }: { onStay: () => void; pxPerMm: number | undefined }) {
  const [page, setPage] = useState<'leave' | 'measure' | KioskScreen>('leave');
  useGoingBack(onStay, page === 'leave' ? patience : patienceForMeasuring);
  if (page === 'leave') return <Leave onStay={onStay} onMeasure={() => setPage('measure')} />;
  if (page === 'measure')
    return <MeasurePage pxPerMm={pxPerMm} onMeasured={setPage} onBack={() => setPage('leave')} />;
  return <KeepSizes screen={page} onKept={onStay} onBack={() => setPage('measure')} />;
}

function Leave({ onStay, onMeasure }: { onStay: () => void; onMeasure: () => void }) {
  const { t } = useSpelling();
  const { client } = useApi();
  const proof = useStaffProof();
  const leaving = useStaffAct(client.session.leaveKiosk, proof.forgetSecret);
  const submit = () => {
    const { signInName, secret } = proof;
    if (!proof.isComplete) return leaving.complain();
    leaving.run({ signInName, secret });
  };
  return (
    <main className="kiosk-staff">
      <StaffHead title={t(($) => $.kiosk.leave.title)} text={t(($) => $.kiosk.leave.text)} />
      <StaffForm
        fields={proof.fields}
        problem={leaving.problem}
        isPending={leaving.isPending}
        submitLabel={t(($) => $.kiosk.leave.confirm)}
        onSubmit={submit}
        aside={
          <>
            <KioskButton icon="back" onPress={onStay}>
              {t(($) => $.kiosk.bar.back)}
            </KioskButton>
            <KioskButton icon="settings" onPress={onMeasure}>
              {t(($) => $.kiosk.measure.open)}
            </KioskButton>
          </>
        }
      />
    </main>
  );
}

interface KeepSizesProps {
  screen: KioskScreen;
  onKept: () => void;
  onBack: () => void;
}

function KeepSizes({ screen, onKept, onBack }: KeepSizesProps) {
  const { t } = useSpelling();
  const { client } = useApi();
  const proof = useStaffProof();
  const measuring = useStaffAct(client.session.measureKiosk, proof.forgetSecret, onKept);
  const submit = () => {
    const { signInName, secret } = proof;
    if (!proof.isComplete) return measuring.complain();
    measuring.run({ signInName, secret, screen });
  };
  return (
    <main className="kiosk-staff">
      <StaffHead title={t(($) => $.kiosk.measure.open)} text={t(($) => $.kiosk.leave.text)} />
      <StaffForm
        fields={proof.fields}
        problem={measuring.problem}
        isPending={measuring.isPending}
        submitLabel={t(($) => $.kiosk.measure.save)}
        onSubmit={submit}
        aside={
          <KioskButton icon="back" onPress={onBack}>
            {t(($) => $.kiosk.bar.back)}
          </KioskButton>
        }
      />
    </main>
  );
}

/** Whoever walks away from this page leaves a kiosk behind, not a form. */
function useGoingBack(onStay: () => void, limits: typeof patience): void {
  useEffect(() => {
    const watch = watchIdle({ clock: browserClock, limits, onOver: onStay });
    document.addEventListener('pointerdown', watch.sign, { capture: true });
    document.addEventListener('keydown', watch.sign, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', watch.sign, { capture: true });
      document.removeEventListener('keydown', watch.sign, { capture: true });
      watch.close();
    };
  }, [onStay, limits]);
}
