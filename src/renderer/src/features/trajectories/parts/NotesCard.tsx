import '../../../staff/form/form.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Note, Trajectory } from '#shared/contract/trajectories.contract.ts';
import { type NoteScope, noteScopes } from '#shared/contract/trajectory-words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { EditForm } from '../../../staff/form/EditForm.tsx';
import { FormArea, FormRadios } from '../../../staff/form/fields.tsx';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { ActInput } from '../acts.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

interface Values {
  text: string;
  scope: NoteScope | null;
}

/** What workers want to remember. Two who change one note see both texts and choose. */
export function NotesCard({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useText();
  const [open, setOpen] = useState<string | null>(null);
  const { notes } = trajectory;
  return (
    <Card
      title={t(($) => $.trajectories.note.title)}
      icon="note"
      aside={
        <Button size="small" icon="plus" onPress={() => setOpen(newId())}>
          {t(($) => $.trajectories.note.new)}
        </Button>
      }
    >
      {open !== null && !notes.some(({ id }) => id === open) ? (
        <NoteForm trajectoryId={trajectory.id} noteId={open} note={null} onClose={() => setOpen(null)} />
      ) : null}
      {notes.length === 0 && open === null ? (
        <p className="tr-quiet">{t(($) => $.trajectories.note.none)}</p>
      ) : null}
      <ul className="tr-notes">
        {notes.map((note) =>
          note.id === open ? (
            <li key={note.id}>
              <NoteForm
                trajectoryId={trajectory.id}
                noteId={note.id}
                note={note}
                onClose={() => setOpen(null)}
              />
            </li>
          ) : (
            <NoteText key={note.id} note={note} onEdit={() => setOpen(note.id)} />
          ),
        )}
      </ul>
    </Card>
  );
}

function NoteText({ note, onEdit }: { note: Note; onEdit: () => void }) {
  const { t } = useText();
  const day = useDayWords()(houseDayOf(note.at));
  const [isLooking, setLooking] = useState(false);
  const { changedByName, byName } = note;
  return (
    <li>
      <div className="tr-note-head">
        <p className="tr-quiet">
          {[
            day,
            byName,
            changedByName === null || changedByName === byName
              ? null
              : t(($) => $.trajectories.note.changedBy, { name: changedByName }),
            note.scope === 'own' ? t(($) => $.trajectories.note.ownOnly) : null,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        {note.revision > 1 ? (
          <IconButton
            icon="clock"
            size="small"
            label={t(($) => $.trajectories.note.versions, { day })}
            onPress={() => setLooking(true)}
          />
        ) : null}
        <IconButton
          icon="edit"
          size="small"
          label={t(($) => $.trajectories.note.edit, { day })}
          onPress={onEdit}
        />
      </div>
      <p className="tr-note">{note.text}</p>
      {isLooking ? <VersionsDialog noteId={note.id} onClose={() => setLooking(false)} /> : null}
    </li>
  );
}

interface NoteFormProps {
  trajectoryId: string;
  noteId: string;
  note: Note | null;
  onClose: () => void;
}

function NoteForm({ trajectoryId, noteId, note, onClose }: NoteFormProps) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const label = { text: t(($) => $.trajectories.note.text), scope: t(($) => $.trajectories.note.scope) };
  return (
    <EditForm<Values, ActInput<'writeNote'>, unknown>
      label={t(($) => (note === null ? $.trajectories.note.newTitle : $.trajectories.note.changeTitle))}
      draft={`trajectories.note.${note === null ? trajectoryId : noteId}`}
      saved={{
        revision: note?.revision ?? 0,
        values: { text: note?.text ?? '', scope: note?.scope ?? 'team' },
      }}
      fields={['text', 'scope']}
      firstField="text"
      refusalFields={{}}
      words={{
        label: (field) => label[field],
        value: (values, field) =>
          field === 'text' ? values.text : t(($) => $.trajectories.scope[values.scope ?? 'team']),
      }}
      call={(input) => client.trajectories.writeNote(input)}
      inputOf={({ text, scope }, revision) => ({
        trajectoryId,
        noteId,
        revision,
        text: text.trim(),
        scope: scope ?? 'team',
      })}
      onSaved={onClose}
      onStale={() => void queries.invalidateQueries({ queryKey: orpc.trajectories.key() })}
      onClose={onClose}
    >
      {({ control }) => (
        <>
          <FormArea<Values>
            control={control}
            name="text"
            label={label.text}
            hint={t(($) => $.trajectories.note.textHint)}
            rows={4}
            maxLength={8000}
            check={(text) => (text.trim() === '' ? t(($) => $.trajectories.note.needsText) : undefined)}
          />
          {note === null || note.isMine ? (
            <FormRadios<Values, NoteScope>
              control={control}
              name="scope"
              legend={label.scope}
              isInline
              options={noteScopes.map((value) => ({ value, label: t(($) => $.trajectories.scope[value]) }))}
            />
          ) : null}
        </>
      )}
    </EditForm>
  );
}
