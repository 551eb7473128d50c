import { useState } from 'react';
import type { Item } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { type MenuAction, MenuButton } from '../../../ui/MenuButton.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { useMayWrite } from '../../catalog/rights.ts';
import type { ChosenPerson } from '../PersonChoice.tsx';
import { useAct } from '../use-act.ts';
import { HostDialog } from './HostDialog.tsx';
import { PartWithDialog } from './PartWithDialog.tsx';
import { useUndoMovement } from './use-undo-movement.ts';

type HomeInput = Parameters<Client['stock']['bringHome']>[0];

export interface ItemActsProps {
  item: Item;
  /** Who stands at the desk: a thing that is given away or sold goes to them unless somebody says otherwise. */
  person?: ChosenPerson | null | undefined;
  /** When it was given away or sold. */
  onDone?: (() => void) | undefined;
}

/** What is done less often with a thing: giving it away, selling it, lending it to another initiative. */
export function ItemActs({ item, person, onDone }: ItemActsProps) {
  const { t } = useText();
  const [asking, setAsking] = useState<'sold' | 'givenAway' | 'host' | null>(null);
  const mayWrite = useMayWrite();
  const bringHome = useBringHome(item);
  const isOwner = mayWrite(item.initiativeId);
  const isHost = item.hostedInitiativeId !== null && mayWrite(item.hostedInitiativeId);
  if (item.state !== 'inUse' || (!isOwner && !isHost)) return null;
  const home: MenuAction = {
    id: 'home',
    label: t(($) => $.stock.item.bringHome, { initiative: item.initiativeName }),
    icon: 'house',
    onPress: bringHome,
  };
  const away: MenuAction[] = [
    {
      id: 'give',
      label: t(($) => $.stock.item.giveAway),
      icon: 'forward',
      onPress: () => setAsking('givenAway'),
    },
    { id: 'sell', label: t(($) => $.stock.item.sell), icon: 'euro', onPress: () => setAsking('sold') },
    { id: 'host', label: t(($) => $.stock.item.host), icon: 'initiative', onPress: () => setAsking('host') },
  ];
  return (
    <>
      <MenuButton
        label={t(($) => $.stock.item.acts)}
        actions={item.hostedInitiativeId === null ? away : [home]}
      />
      {asking === 'host' ? <HostDialog item={item} onClose={() => setAsking(null)} /> : null}
      {asking === 'sold' || asking === 'givenAway' ? (
        <PartWithDialog
          item={item}
          how={asking}
          person={person}
          onClose={() => setAsking(null)}
          onDone={onDone}
        />
      ) : null}
    </>
  );
}

function useBringHome(item: Item): () => void {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const undo = useUndoMovement();
  const home = useAct((input: HomeInput) => client.stock.bringHome(input));
  return () =>
    home.mutate(
      { movementId: newId(), itemId: item.id },
      {
        onSuccess: ({ id }) =>
          void toast.show({
            tone: 'done',
            text: t(($) => $.stock.item.cameHome, { name: item.kindName, initiative: item.initiativeName }),
            action: { label: t(($) => $.common.undo), onPress: () => undo(id) },
          }),
      },
    );
}
