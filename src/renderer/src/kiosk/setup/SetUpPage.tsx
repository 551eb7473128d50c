import { useState } from 'react';
import type { KioskScreen } from '#shared/contract/session.contract.ts';
import { useApi } from '../../client/api.ts';
import { newId } from '../../client/commands.ts';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { MeasurePage } from './MeasurePage.tsx';
import { StaffForm } from './StaffForm.tsx';
import { StaffHead } from './StaffHead.tsx';
import { useStaffAct, useStaffProof } from './use-staff-act.ts';

/** A screen that is no kiosk yet: quiet for visitors, with a form for staff. */
export function SetUpPage({ pxPerMm }: { pxPerMm: number | undefined }) {
  const { t } = useSpelling();
  const { client } = useApi();
  const [name, setName] = useState('');
  const [kioskId] = useState(newId);
  const [screen, setScreen] = useState<KioskScreen>();
  const [isMeasuring, setMeasuring] = useState(false);
  const proof = useStaffProof();
  const opening = useStaffAct(client.session.openKiosk, proof.forgetSecret);
  const submit = () => {
    const { signInName, secret } = proof;
    if (!proof.isComplete || name.trim() === '') return opening.complain();
    opening.run({ kioskId, name: name.trim(), signInName, secret, screen });
  };
  const measured = (size: KioskScreen) => {
    setScreen(size);
    setMeasuring(false);
  };
  if (isMeasuring) {
    const now = screen === undefined ? pxPerMm : screen.pxPerMetre / 1000;
    return <MeasurePage pxPerMm={now} onMeasured={measured} onBack={() => setMeasuring(false)} />;
  }
  return (
    <main className="kiosk-staff">
      <StaffHead title={t(($) => $.kiosk.setUp.title)} text={t(($) => $.kiosk.setUp.text)} />
      <StaffForm
        fields={[
          {
            id: 'name',
            label: t(($) => $.kiosk.setUp.kioskName),
            example: t(($) => $.kiosk.setUp.kioskExample),
            value: name,
            onChange: setName,
          },
          ...proof.fields,
        ]}
        problem={opening.problem}
        isPending={opening.isPending}
        submitLabel={t(($) => $.kiosk.setUp.open)}
        onSubmit={submit}
        aside={
          <KioskButton icon={screen === undefined ? 'settings' : 'check'} onPress={() => setMeasuring(true)}>
            {t(($) => $.kiosk.measure.open)}
          </KioskButton>
        }
      />
    </main>
  );
}
