import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { useHouseDay } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useOwnInitiativeOptions } from '../../catalog/use-initiatives.ts';
import { useKnownPlaces } from '../PlaceField.tsx';
import { useAct } from '../use-act.ts';

type StartInput = Parameters<Client['stock']['startTake']>[0];

/** Stands for "the whole initiative" in the list of places: no place is called so, places are trimmed. */
const whole = ' ';

/** What is counted, and under which name. */
export function StartTake({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useText();
  const { client } = useApi();
  const navigate = useNavigate();
  const today = useHouseDay();
  const initiatives = useOwnInitiativeOptions();
  const [takeId] = useState(newId);
  const only = initiatives.length === 1 ? (initiatives[0]?.value ?? null) : null;
  const [initiativeId, setInitiative] = useState<string | null>(only);
  const [place, setPlace] = useState(whole);
  const [name, setName] = useState(t(($) => $.stock.start.nameOf, { day: formatDay(today, i18n.language) }));
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const places = useKnownPlaces(initiativeId);
  const start = useAct((input: StartInput) => client.stock.startTake(input));
  const go = () => {
    setTried(true);
    if (initiativeId === null || name.trim() === '') return;
    start.mutate(
      { takeId, initiativeId, place: place === whole ? null : place, name: name.trim(), note: note.trim() },
      { onSuccess: (take) => void navigate({ to: '/stock/takes/$takeId', params: { takeId: take.id } }) },
    );
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(($) => $.stock.start.title)}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button variant="primary" icon="scan" isPending={start.isPending} onPress={go}>
            {t(($) => $.stock.start.go)}
          </Button>
        </>
      }
    >
      <div className="stock-fields">
        <p>{t(($) => $.stock.start.words)}</p>
        <Select
          label={t(($) => $.stock.initiative)}
          placeholder={t(($) => $.common.choose)}
          options={initiatives}
          value={initiativeId}
          error={isTried && initiativeId === null ? t(($) => $.stock.start.needsInitiative) : undefined}
          onChange={(next) => {
            setInitiative(next);
            setPlace(whole);
          }}
        />
        <Select
          label={t(($) => $.stock.start.where)}
          placeholder={t(($) => $.common.choose)}
          isDisabled={initiativeId === null}
          options={[
            { value: whole, label: t(($) => $.stock.start.whole) },
            ...places.map((known) => ({
              value: known.place,
              label: known.place,
              hint: t(($) => $.stock.start.placeItems, { count: known.items }),
            })),
          ]}
          value={place}
          onChange={setPlace}
        />
        <TextField
          label={t(($) => $.stock.start.name)}
          value={name}
          onChange={setName}
          maxLength={80}
          error={isTried && name.trim() === '' ? t(($) => $.stock.start.needsName) : undefined}
        />
        <TextArea
          label={t(($) => $.stock.start.note)}
          optionalText={t(($) => $.common.optional)}
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={400}
        />
      </div>
    </Dialog>
  );
}
