import { useState } from 'react';
import { Button } from '../Button.tsx';
import { CommandPalette } from '../CommandPalette.tsx';
import { Dialog } from '../Dialog.tsx';
import { Toaster, useToast } from '../Toaster.tsx';
import { VirtualList } from '../VirtualList.tsx';
import { words } from './words.ts';

const nothing = () => undefined;

export function Overlays({ show }: { show: string }) {
  return (
    <Toaster label="Berichten" closeLabel="Sluiten">
      <Inside show={show} />
    </Toaster>
  );
}

function Inside({ show }: { show: string }) {
  const w = words('nl');
  const toast = useToast();
  const [isDialog, setDialog] = useState(show === 'dialog');
  const [isPalette, setPalette] = useState(show === 'palette');
  const items = Array.from({ length: 5000 }, (_, index) => ({
    id: String(index),
    name: `${w.drill} ${index}`,
  }));
  return (
    <div className="g-page">
      <div className="g-row">
        <Button onPress={() => setDialog(true)}>Dialog</Button>
        <Button onPress={() => setPalette(true)} keyShortcuts="Control+K">
          Palette
        </Button>
        <Button
          onPress={() =>
            toast.show({
              text: w.noticeDone,
              detail: w.noticeText,
              tone: 'done',
              action: { label: w.undo, onPress: nothing },
            })
          }
        >
          Toast
        </Button>
        <Button onPress={() => toast.show({ text: w.errorTitle, detail: w.errorKept, tone: 'danger' })}>
          Danger
        </Button>
      </div>
      <VirtualList
        label={w.things}
        items={items}
        itemId={(item) => item.id}
        height="20rem"
        placeKey="gallery"
        onOpen={nothing}
        currentId="2"
      >
        {(item) => <b>{item.name}</b>}
      </VirtualList>
      <Dialog
        isOpen={isDialog}
        onOpenChange={setDialog}
        title="Noor verwijderen als medewerker?"
        closeLabel={w.close}
        footer={
          <>
            <Button onPress={() => setDialog(false)}>{w.cancel}</Button>
            <Button variant="danger" icon="trash">
              {w.remove}
            </Button>
          </>
        }
      >
        <p>Noor kan daarna niet meer aanmelden. Wat Noor deed, blijft in het logboek staan.</p>
      </Dialog>
      <CommandPalette
        isOpen={isPalette}
        onOpenChange={setPalette}
        label="Alles wat je kunt doen"
        placeholder="Typ wat je wil doen"
        emptyText="Niets gevonden. Probeer een ander woord."
        footer="Pijltjes om te kiezen, Enter om te doen, Esc om te sluiten"
        onChoose={nothing}
        groups={[
          {
            id: 'go',
            title: 'Ga naar',
            items: [
              { id: '1', title: w.today, icon: 'today', keys: ['Alt', '1'] },
              { id: '2', title: w.people, icon: 'people', keys: ['Alt', '3'] },
            ],
          },
          {
            id: 'do',
            title: 'Doe',
            items: [
              { id: '3', title: 'Nieuwe persoon', icon: 'plus' },
              { id: '4', title: w.lock, icon: 'lock', keys: ['Ctrl', 'L'] },
            ],
          },
        ]}
      />
    </div>
  );
}
