import type { ReactNode } from 'react';
import { useText } from '../../app/text.ts';
import { Avatar } from '../../features/session/Avatar.tsx';
import { UnlockForm, type UnlockFormProps } from '../../features/session/UnlockForm.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useRoleWords } from '../role-words.ts';
import type { Colleague } from './ColleagueTiles.tsx';

interface TakerProps {
  opening: UnlockFormProps['opening'];
  onBack: () => void;
}

/** A colleague was chosen: the PIN or password is all that is left to ask. */
export function ColleagueTaker({ colleague, ...rest }: TakerProps & { colleague: Colleague }) {
  const { t } = useText();
  const roleWord = useRoleWords();
  const isPin = colleague.secretKind === 'pin';
  return (
    <Taker
      {...rest}
      who={
        <>
          <Avatar name={colleague.displayName} isLarge />
          <span className="switch-tile-words">
            <bdi>{colleague.displayName}</bdi>
            <span>{roleWord(colleague.role)}</span>
          </span>
        </>
      }
      label={t(($) => (isPin ? $.staff.switch.pin : $.staff.switch.password))}
      secretKind={colleague.secretKind}
    />
  );
}

/** A badge was scanned: whose it is shows when the secret fits. */
export function BadgeTaker(props: TakerProps) {
  const { t } = useText();
  return (
    <Taker
      {...props}
      who={
        <>
          <Icon name="card" size="2.5rem" />
          <span>{t(($) => $.staff.switch.badgeRead)}</span>
        </>
      }
      label={t(($) => $.staff.switch.secret)}
      secretKind={undefined}
    />
  );
}

interface FormProps extends TakerProps {
  who: ReactNode;
  label: string;
  secretKind: Colleague['secretKind'] | undefined;
}

function Taker({ who, label, secretKind, opening, onBack }: FormProps) {
  const { t } = useText();
  return (
    <div className="switch">
      <div className="switch-who">{who}</div>
      <UnlockForm
        label={label}
        secretKind={secretKind}
        button={t(($) => $.staff.switch.takeOver)}
        opening={opening}
      />
      <Button variant="quiet" icon="back" onPress={onBack}>
        {t(($) => $.staff.switch.other)}
      </Button>
    </div>
  );
}
