import { useState } from 'react';
import { useApi } from '../../client/api.ts';
import { AskComputerDialog, type Opened } from './AskComputerDialog.tsx';
import { PairingDialog } from './PairingDialog.tsx';

/** Lets one computer in: who it is, then the code for its screen, then six digits that two people compare. */
export function AddComputerDialog({ onClose }: { onClose: () => void }) {
  const { client } = useApi();
  const [opened, setOpened] = useState<{ answer: Opened; name: string } | null>(null);
  const close = () => {
    void client.network.endPairing({ isRefused: false }).catch(() => {});
    onClose();
  };
  if (opened === null) return <AskComputerDialog onOpened={setOpened} onClose={onClose} />;
  return (
    <PairingDialog
      opened={opened.answer}
      name={opened.name}
      onAgain={() => setOpened(null)}
      onClose={close}
    />
  );
}
