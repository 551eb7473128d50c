import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { KindSearch } from '../catalog/item/KindSearch.tsx';
import { useMayWrite } from '../catalog/rights.ts';
import { FindPerson } from '../people/FindPerson.tsx';

/** Somebody or something that was picked, with the words it is known by. */
export interface Chosen {
  id: string;
  name: string;
}

interface PickedProps {
  label: string;
  icon: IconName;
  chosen: Chosen | null;
  onClear: (() => void) | undefined;
  error: string | undefined;
  /** Where a list of what is wrong leads to. */
  id?: string | undefined;
  children: ReactNode;
}

/** A field that is a search until something is picked, and then a name with a way to pick another. */
function Picked({ label, icon, chosen, onClear, error, id, children }: PickedProps) {
  const { t } = useText();
  const field = useFocusKept(chosen !== null);
  return (
    <div
      className="ui-field"
      id={id}
      ref={field}
      tabIndex={id === undefined ? undefined : -1}
      data-invalid={error === undefined ? undefined : ''}
    >
      <p className="ui-field-label">{label}</p>
      {error === undefined ? null : (
        <p className="ui-field-error" role="alert">
          <Icon name="warning" /> {error}
        </p>
      )}
      {chosen === null ? (
        children
      ) : (
        <p className="waiting-chosen" tabIndex={-1}>
          <Icon name={icon} />
          <bdi>{chosen.name}</bdi>
          {onClear === undefined ? null : (
            <Button size="small" variant="quiet" onPress={onClear}>
              {t(($) => $.waiting.other)}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

/** The search goes when something is picked, and the name when it is cleared: the keyboard stays in the field. */
function useFocusKept(isChosen: boolean) {
  const field = useRef<HTMLDivElement>(null);
  const was = useRef(isChosen);
  useEffect(() => {
    if (was.current === isChosen) return;
    was.current = isChosen;
    // Whoever took the keyboard elsewhere in the meantime keeps it.
    if (document.activeElement !== document.body) return;
    field.current?.querySelector<HTMLElement>(isChosen ? '.waiting-chosen' : 'input')?.focus();
  }, [isChosen]);
  return field;
}

interface ChosenPersonProps {
  person: Chosen | null;
  onChange: (person: Chosen | null) => void;
  isFixed?: boolean | undefined;
  error?: string | undefined;
  /** Default: for whom. */
  label?: string | undefined;
  id?: string | undefined;
}

/** For whom. */
export function ChosenPerson(props: ChosenPersonProps) {
  const { person, onChange, isFixed = false, error, id: fieldId } = props;
  const { t } = useText();
  const label = props.label ?? t(($) => $.waiting.person.label);
  return (
    <Picked
      label={label}
      icon="person"
      chosen={person}
      onClear={isFixed ? undefined : () => onChange(null)}
      error={error}
      id={fieldId}
    >
      <FindPerson label={label} onChoose={({ id, name, number }) => onChange({ id, name: name || number })} />
    </Picked>
  );
}

interface ChosenKindProps {
  kind: Chosen | null;
  onChange: (kind: Chosen | null) => void;
  isFixed?: boolean | undefined;
  error?: string | undefined;
}

/** For what: a kind of an initiative one may act for. */
export function ChosenKind({ kind, onChange, isFixed = false, error }: ChosenKindProps) {
  const { t } = useText();
  const mayWrite = useMayWrite();
  return (
    <Picked
      label={t(($) => $.waiting.kind.label)}
      icon="item"
      chosen={kind}
      onClear={isFixed ? undefined : () => onChange(null)}
      error={error}
    >
      <KindSearch isOffered={({ initiativeId }) => mayWrite(initiativeId)} onChoose={onChange} />
    </Picked>
  );
}
