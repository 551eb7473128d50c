import { useState } from 'react';
import type { Initiative } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyDialog } from '../../calendar/copy/CopyDialog.tsx';

/** Opens the copying of this calendar to other initiatives. */
export function CopyButton({ initiative }: { initiative: Initiative }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="quiet" icon="list" onPress={() => setOpen(true)}>
        {t(($) => $.calendar.copy.open)}
      </Button>
      {isOpen ? <CopyDialog initiative={initiative} isOpen onOpenChange={setOpen} /> : null}
    </>
  );
}
