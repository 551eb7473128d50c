import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { RecoveryDialog } from './RecoveryDialog.tsx';

/** The printed recovery code, and a new one when the paper is lost. */
export function RecoveryCard() {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={t(($) => $.admin.backup.recovery.title)} icon="lock">
      <div className="admin-form">
        <p>{t(($) => $.admin.backup.recovery.text)}</p>
        <div className="admin-buttons">
          <Button icon="refresh" onPress={() => setOpen(true)}>
            {t(($) => $.admin.backup.recovery.button)}
          </Button>
        </div>
      </div>
      {isOpen ? <RecoveryDialog onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}
