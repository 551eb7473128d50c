import './printing.css';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { useToast } from '../../ui/Toaster.tsx';

type Test = Parameters<Client['printing']['testPrinter']>[0];

/** A paper to see whether it works again. What is wrong stands with the printer, and is gone with a good paper. */
export function TestTicket({ kiosk }: { kiosk: { id: string; name: string } }) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const test = useCommand((input: Test) => client.printing.testPrinter(input), {
    onSuccess({ isPrinted, answers }) {
      if (!isPrinted) return;
      const text = answers ? t(($) => $.printing.testGood) : t(($) => $.printing.testBlind);
      toast.show({ tone: 'done', text });
    },
  });
  return (
    <>
      <Button
        size="small"
        icon="print"
        aria-label={t(($) => $.printing.testOn, { kiosk: kiosk.name })}
        isPending={test.isPending}
        pendingLabel={t(($) => $.printing.testing)}
        onPress={() => test.mutate({ kioskId: kiosk.id })}
      >
        {t(($) => $.printing.test)}
      </Button>
      <div className="kiosk-printer-said" role="status">
        {test.data?.isPrinted === false && !test.isPending ? (
          <Status tone="attention">{t(($) => $.printing.testBad)}</Status>
        ) : null}
      </div>
      {test.isError ? <FailurePanel error={test.error} /> : null}
    </>
  );
}
