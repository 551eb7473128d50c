import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Somebody who was announced comes in and says a code: straight to their referral, without a name being called out. */
export function CodeSearch() {
  const { t } = useText();
  const { client } = useApi();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const search = () =>
    void client.referrals.byCode({ code: code.trim() }).then(
      (referral) => {
        if (!referral) return setProblem(t(($) => $.referrals.code.unknown));
        return navigate({ to: '/referrals/$referralId', params: { referralId: referral.id } });
      },
      (error: unknown) => setProblem(failureText(error)),
    );
  return (
    <form
      className="service-filters"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim().length < 4) setProblem(t(($) => $.referrals.code.short));
        else search();
      }}
    >
      <TextField
        label={t(($) => $.referrals.code.label)}
        hint={t(($) => $.referrals.code.hint)}
        error={problem}
        value={code}
        maxLength={12}
        onChange={(typed) => {
          setProblem(undefined);
          setCode(typed);
        }}
      />
      <Button type="submit" icon="search">
        {t(($) => $.referrals.code.find)}
      </Button>
    </form>
  );
}
