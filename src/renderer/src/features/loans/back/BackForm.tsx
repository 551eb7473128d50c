import './back.css';
import { useState } from 'react';
import type { ItemWhereabouts } from '#shared/contract/loans.contract.ts';
import { useText } from '../../../app/text.ts';
import { useDeskKeys } from '../../../staff/desk-keys.ts';
import { isDialogOpen } from '../../../staff/dialog-open.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { PhotoTaker } from '../../upkeep/index.ts';
import { PartTicks } from '../parts/PartTicks.tsx';
import { missingOf, rowsToCount } from '../parts/part-ticks.ts';
import { type BackDraft, withCondition } from './back-draft.ts';
import { ConditionKeys } from './ConditionKeys.tsx';
import { MissingParts } from './MissingParts.tsx';

interface BackFormProps {
  whereabouts: ItemWhereabouts;
  draft: BackDraft;
  onDraft: (draft: BackDraft) => void;
  /** Takes it back as it stands here. */
  onSend: () => void;
  /** In a dialog of its own, the keys for how it comes back work there. */
  isInDialog?: boolean | undefined;
}

/**
 * How a thing comes back: the parts, its state, a word, a repair. Untouched it says "as it should be", so that Enter or a
 * second scan is enough for the usual case.
 */
export function BackForm({ whereabouts, draft, onDraft, onSend, isInDialog = false }: BackFormProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const rows = rowsToCount(whereabouts.partsOut, draft.ticks);
  const condition = (value: BackDraft['condition']) => onDraft(withCondition(draft, value));
  useDeskKeys(
    {
      backSame: () => condition(null),
      backWorn: () => condition('worn'),
      backBroken: () => condition('broken'),
    },
    isInDialog ? () => false : isDialogOpen,
  );
  const isMoreShown = isOpen || draft.condition !== null || draft.repair !== null || draft.note !== '';
  return (
    <form
      className="back-form"
      id="back-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {rows.length === 0 ? null : (
        <PartTicks
          legend={t(($) => $.loans.parts.countLegend)}
          hint={t(($) => $.loans.parts.countHint)}
          rows={rows}
          onCount={(partId, count) => onDraft({ ...draft, ticks: { ...draft.ticks, [partId]: count } })}
        />
      )}
      {missingOf(rows).length === 0 ? null : <MissingParts draft={draft} onDraft={onDraft} />}
      <ConditionKeys value={draft.condition} onChange={condition} />
      {isMoreShown ? (
        <MoreFields draft={draft} onDraft={onDraft} />
      ) : (
        <p>
          <Button size="small" variant="quiet" icon="note" onPress={() => setOpen(true)}>
            {t(($) => $.loans.back.more)}
          </Button>
        </p>
      )}
    </form>
  );
}

function MoreFields({ draft, onDraft }: Pick<BackFormProps, 'draft' | 'onDraft'>) {
  const { t } = useText();
  const { repair } = draft;
  return (
    <div className="back-more">
      <TextField
        label={t(($) => $.loans.back.note)}
        hint={t(($) => $.loans.back.noteHint)}
        maxLength={400}
        value={draft.note}
        onChange={(note) => onDraft({ ...draft, note })}
      />
      <PhotoTaker
        label={t(($) => $.loans.back.photos)}
        photos={draft.photos}
        onChange={(photos) => onDraft({ ...draft, photos })}
      />
      <Checkbox
        label={t(($) => $.loans.back.repair)}
        hint={t(($) => $.loans.back.repairHint)}
        isChecked={repair !== null}
        onChange={(isChecked) => onDraft({ ...draft, repair: isChecked ? { title: '' } : null })}
      />
      {repair === null ? null : (
        <TextField
          label={t(($) => $.loans.back.repairTitle)}
          maxLength={120}
          value={repair.title}
          onChange={(title) => onDraft({ ...draft, repair: { title } })}
        />
      )}
    </div>
  );
}
