import { Link } from '@tanstack/react-router';
import { useText } from '../../../app/text.ts';
import { useFocusSearch } from '../../../staff/desk-focus.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { OverruleOffer } from '../overrule/OverruleOffer.tsx';
import { useIsBusy, useLendDesk } from './LendDesk.tsx';
import type { Notice } from './lend-state.ts';
import { useLendWords } from './lend-words.ts';

/** Why a scan led to nothing, and what to do now. It was read aloud already, so it is no live region itself. */
export function LendNotice({ notice }: { notice: Notice }) {
  const { t } = useText();
  const { dismiss, tryAgain } = useLendDesk();
  const isBusy = useIsBusy();
  const focusSearch = useFocusSearch();
  const { happened, todo } = useLendWords().notice(notice);
  const again = notice.kind === 'failed' ? notice.again : null;
  return (
    <section className="lend-notice" aria-label={t(($) => $.loans.notice)}>
      <Icon name="warning" size="2rem" />
      <div className="lend-notice-words">
        <p className="lend-notice-happened">{happened}</p>
        {todo === null ? null : <p>{todo}</p>}
        <div className="lend-notice-acts">
          {notice.kind === 'refused' ? <OverruleOffer notice={notice} /> : null}
          {again ? (
            <Button icon="refresh" isPending={isBusy} onPress={() => tryAgain(again)}>
              {t(($) => $.common.retry)}
            </Button>
          ) : null}
          {notice.kind === 'nothing' && notice.reason === 'unknown' ? (
            <>
              <Link to="/people/new">{t(($) => $.loans.nothing.newPerson)}</Link>
              <Link to="/things">{t(($) => $.loans.nothing.newThing)}</Link>
            </>
          ) : null}
        </div>
      </div>
      <IconButton
        icon="close"
        label={t(($) => $.common.close)}
        onPress={() => {
          dismiss();
          focusSearch();
        }}
      />
    </section>
  );
}
