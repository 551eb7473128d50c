import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { RoundLine } from '#shared/contract/reminders.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { newId } from '../../client/commands.ts';
import { useDayWords, useHouseDay } from '../../staff/house-day.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { NotYet } from '../loans/growing.tsx';
import { savePdf } from './save-pdf.ts';
import { useUndoBatch } from './use-sending.ts';
import { useReminderWords } from './words.ts';

/** Who is called or visited, by postcode: on paper, or here with a tick when it is done. */
export function RoundDialog(props: { initiativeId: string | undefined; onClose: () => void }) {
  const { t } = useText();
  const { orpc, client } = useApi();
  const day = useHouseDay();
  const of = props.initiativeId === undefined ? {} : { initiativeId: props.initiativeId };
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const round = useQuery(orpc.reminders.round.queryOptions({ input: of }));
  const print = useMutation({
    mutationFn: async () =>
      savePdf(
        t(($) => $.reminders.made.roundFile),
        day,
        (await client.reminders.roundPdf(of)).base64,
      ),
  });
  const mark = useMarkReached(of, () => setTicked(new Set()));
  const lines = round.data ?? [];
  const chosen = lines.filter(({ personId }) => ticked.has(personId)).map(({ personId }) => personId);
  const tick = (personId: string) => {
    const next = new Set(ticked);
    if (!next.delete(personId)) next.add(personId);
    setTicked(next);
  };
  return (
    <Dialog
      isOpen
      size="large"
      onOpenChange={(isOpen) => isOpen || props.onClose()}
      title={t(($) => $.reminders.round.title)}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button
            icon="print"
            isDisabled={lines.length === 0}
            isPending={print.isPending}
            onPress={() => print.mutate()}
          >
            {t(($) => $.reminders.round.print)}
          </Button>
          <Button
            icon="house"
            isDisabled={chosen.length === 0 || mark.isPending}
            onPress={() => mark.mutate({ personIds: chosen, how: 'letter' })}
          >
            {t(($) => $.reminders.round.handed)}
          </Button>
          <Button
            variant="primary"
            icon="phone"
            isDisabled={chosen.length === 0 || mark.isPending}
            onPress={() => mark.mutate({ personIds: chosen, how: 'phone' })}
          >
            {t(($) => $.reminders.round.called)}
          </Button>
        </>
      }
    >
      <p className="late-quiet">{t(($) => $.reminders.round.how)}</p>
      {mark.isError ? <FailurePanel error={mark.error} /> : null}
      {print.isError ? <FailurePanel error={print.error} /> : null}
      {round.data ? null : <NotYet query={round} />}
      {round.data?.length === 0 ? (
        <EmptyState icon="check" size="small" title={t(($) => $.reminders.round.empty)} />
      ) : null}
      <ul className="late-round">
        {lines.map((line, n) => (
          <RoundRow
            key={line.personId}
            line={line}
            isFirstOfPostcode={n === 0 || lines[n - 1]?.postcode !== line.postcode}
            isTicked={ticked.has(line.personId)}
            onTick={() => tick(line.personId)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

interface RoundRowProps {
  line: RoundLine;
  isFirstOfPostcode: boolean;
  isTicked: boolean;
  onTick: () => void;
}

function RoundRow({ line, isFirstOfPostcode, isTicked, onTick }: RoundRowProps) {
  const { t } = useText();
  const days = useDayWords();
  const words = useReminderWords();
  return (
    <>
      {isFirstOfPostcode ? (
        <li className="late-postcode">
          {line.postcode === null
            ? t(($) => $.reminders.round.noAddress)
            : t(($) => $.reminders.round.postcode, { postcode: line.postcode })}
        </li>
      ) : null}
      <li>
        <Checkbox
          isChecked={isTicked}
          onChange={onTick}
          label={
            <span className="late-round-line">
              <strong>
                <bdi>{line.personName}</bdi>
              </strong>
              <span>{line.phone ?? t(($) => $.reminders.round.noPhone)}</span>
              <span>{line.address ?? t(($) => $.reminders.round.noAddress)}</span>
              <span className="late-quiet">{words.languages(line.language)}</span>
              <span className="late-quiet late-round-things">
                {line.things.map(({ name, dueDay }) => `${name} (${days(dueDay)})`).join(', ')}
              </span>
            </span>
          }
        />
      </li>
    </>
  );
}

function useMarkReached(of: { initiativeId?: string }, onDone: () => void) {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const undo = useUndoBatch();
  const ids = useRef({ commandId: newId(), batchId: newId() });
  return useMutation({
    mutationFn: (input: { personIds: string[]; how: 'phone' | 'letter' }) =>
      client.reminders.markReached({ ...ids.current, ...of, ...input }),
    onSuccess: ({ persons, batchId }) => {
      ids.current = { commandId: newId(), batchId: newId() };
      toast.show({
        tone: 'done',
        text: t(($) => $.reminders.made.reached, { count: persons }),
        action: { label: t(($) => $.common.undo), onPress: () => undo({ batchId }) },
      });
      onDone();
    },
  });
}
