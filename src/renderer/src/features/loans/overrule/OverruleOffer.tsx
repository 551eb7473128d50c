import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { useFocusSearch } from '../../../staff/desk-focus.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLendDesk } from '../lend/LendDesk.tsx';
import type { Notice } from '../lend/lend-state.ts';
import { OverruleDialog } from './OverruleDialog.tsx';

/** Who may decide otherwise gets the way to do it; a volunteer reads whom to call. */
export function OverruleOffer({ notice }: { notice: Extract<Notice, { kind: 'refused' }> }) {
  const { t } = useText();
  const { account } = useStaffSession();
  const { overrule } = useLendDesk();
  const focusSearch = useFocusSearch();
  const [isAsking, setAsking] = useState(false);
  if (account.role === 'volunteer') return <p>{t(($) => $.loans.overrule.askDesk)}</p>;
  const close = () => {
    setAsking(false);
    focusSearch();
  };
  return (
    <>
      <Button icon="loan" onPress={() => setAsking(true)}>
        {t(($) => $.loans.overrule.open)}
      </Button>
      {isAsking ? (
        <OverruleDialog
          thing={notice.attempt.whereabouts.item.kindName}
          refusal={notice.text}
          onClose={close}
          onLend={(because) => {
            close();
            overrule(notice.attempt, because);
          }}
        />
      ) : null}
    </>
  );
}
