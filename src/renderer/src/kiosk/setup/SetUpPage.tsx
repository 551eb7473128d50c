import { useState } from 'react';
import { useApi } from '../../client/api.ts';
import { newId } from '../../client/commands.ts';
import { HouseMark } from '../../ui/HouseMark.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { StaffForm } from './StaffForm.tsx';
import { useStaffAct, useStaffProof } from './use-staff-act.ts';

/** A screen that is no kiosk yet: quiet for visitors, with a form for staff. */
export function SetUpPage() {
  const { t } = useSpelling();
  const { client } = useApi();
  const [name, setName] = useState('');
  const [kioskId] = useState(newId);
  const proof = useStaffProof();
  const opening = useStaffAct(client.session.openKiosk, proof.forgetSecret);
  const submit = () => {
    const { signInName, secret } = proof;
    if (!proof.isComplete || name.trim() === '') return opening.complain();
    opening.run({ kioskId, name: name.trim(), signInName, secret });
  };
  return (
    <main className="kiosk-staff">
      <header className="kiosk-staff-head">
        <HouseMark />
        <div>
          <h1 className="k-question">{t(($) => $.kiosk.setUp.title)}</h1>
          <p>{t(($) => $.kiosk.setUp.text)}</p>
        </div>
      </header>
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
      />
    </main>
  );
}
