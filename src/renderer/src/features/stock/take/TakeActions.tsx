import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { StockTake, TakeCounts } from '#shared/contract/stock.contract.ts';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { saveFile } from '../../../staff/save-file.ts';
import { Button } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { useMayWrite } from '../../catalog/rights.ts';
import { useAct } from '../use-act.ts';
import { CloseTake } from './CloseTake.tsx';

/** What can be done with a count as a whole. */
export function TakeActions({ take, counts }: { take: StockTake; counts: TakeCounts }) {
  const { t } = useText();
  const mayCount = useMayWrite()(take.initiativeId);
  const [isClosing, setClosing] = useState(false);
  const report = useReport(take);
  const { cancel, reopen, undoClose } = useTakeActs(take);
  return (
    <>
      <MenuButton
        label={t(($) => $.stock.take.report)}
        actions={[
          {
            id: 'pdf',
            label: t(($) => $.stock.take.pdf),
            icon: 'print',
            onPress: () => report.mutate('pdf'),
          },
          {
            id: 'csv',
            label: t(($) => $.stock.take.csv),
            icon: 'export',
            onPress: () => report.mutate('csv'),
          },
        ]}
      />
      {mayCount && take.state === 'open' ? (
        <>
          <Button icon="stop" onPress={cancel}>
            {t(($) => $.stock.take.cancel)}
          </Button>
          <Button variant="primary" icon="check" onPress={() => setClosing(true)}>
            {t(($) => $.stock.take.close)}
          </Button>
        </>
      ) : null}
      {mayCount && take.state === 'cancelled' ? (
        <Button icon="undo" onPress={reopen}>
          {t(($) => $.stock.take.reopen)}
        </Button>
      ) : null}
      {mayCount && take.canUndoClose ? (
        <Button icon="undo" onPress={undoClose}>
          {t(($) => $.stock.take.undoClose)}
        </Button>
      ) : null}
      {isClosing ? (
        <CloseTake take={take} counts={counts} onUndo={undoClose} onClose={() => setClosing(false)} />
      ) : null}
    </>
  );
}

/** Makes the report and saves it as a file, as a download does. */
function useReport(take: StockTake) {
  const { t, i18n } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  return useMutation({
    mutationFn: async (format: 'pdf' | 'csv') => {
      const language = i18n.language === 'fr' || i18n.language === 'en' ? i18n.language : 'nl';
      const { base64 } = await client.stock.takeReport({ takeId: take.id, format, language });
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const name = `${t(($) => $.stock.take.file)}-${take.startedAt.slice(0, 10)}.${format}`;
      saveFile(name, [bytes], format === 'pdf' ? 'application/pdf' : 'text/csv;charset=utf-8');
    },
    onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }),
  });
}

type CancelInput = Parameters<Client['stock']['cancelTake']>[0];
type UndoInput = Parameters<Client['stock']['undoClose']>[0];

function useTakeActs(take: StockTake) {
  const { t } = useText();
  const toast = useToast();
  const { client } = useApi();
  const stop = useAct((input: CancelInput) => client.stock.cancelTake(input));
  const goOn = useAct((input: CancelInput) => client.stock.reopenTake(input));
  const open = useAct((input: UndoInput) => client.stock.undoClose(input));
  const takeId = take.id;
  const reopen = () =>
    goOn.mutate(
      { takeId },
      { onSuccess: () => void toast.show({ tone: 'done', text: t(($) => $.stock.take.reopened) }) },
    );
  return {
    reopen,
    cancel: () =>
      stop.mutate(
        { takeId },
        {
          onSuccess: () =>
            void toast.show({
              tone: 'done',
              text: t(($) => $.stock.take.cancelled),
              action: { label: t(($) => $.common.undo), onPress: reopen },
            }),
        },
      ),
    undoClose: () =>
      open.mutate(
        { takeId },
        {
          onSuccess: ({ kept }) =>
            void toast.show({
              tone: 'done',
              text:
                kept === 0
                  ? t(($) => $.stock.take.opened)
                  : t(($) => $.stock.take.openedKept, { count: kept }),
            }),
        },
      ),
  };
}
