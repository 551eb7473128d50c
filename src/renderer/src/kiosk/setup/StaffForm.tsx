import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { KioskKeys } from '../../ui/kiosk/KioskKeys.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { type StaffKeySheet, staffKeys, staffSheetSigns } from './staff-keys.ts';

export interface StaffField {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  example?: string | undefined;
  isSecret?: boolean | undefined;
}

export interface StaffFormProps {
  fields: readonly StaffField[];
  /** What is not right, in words; read at once. */
  problem: string | null;
  submitLabel: string;
  isPending: boolean;
  onSubmit: () => void;
  /** Another button beside the one that submits. */
  aside?: ReactNode;
}

/** Fields for staff: real ones for who plugs in a keyboard, with keys on the screen for who does not. */
export function StaffForm({ fields, problem, submitLabel, isPending, onSubmit, aside }: StaffFormProps) {
  const id = useId();
  const [activeId, setActiveId] = useState(fields[0]?.id ?? '');
  const active = fields.find((field) => field.id === activeId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="kiosk-staff-form" onSubmit={submit} autoComplete="off" noValidate>
      <div className="kiosk-staff-fields">
        {fields.map((field) => (
          <div key={field.id} className="k-entry" data-private={field.isSecret === true ? '' : undefined}>
            <label className="k-entry-label" htmlFor={`${id}-${field.id}`}>
              {field.label}
            </label>
            <input
              id={`${id}-${field.id}`}
              className="k-entry-value kiosk-input"
              type={field.isSecret === true ? 'password' : 'text'}
              value={field.value}
              placeholder={field.example}
              data-active={field.id === activeId ? '' : undefined}
              onFocus={() => setActiveId(field.id)}
              onChange={(event) => field.onChange(event.target.value)}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              dir="auto"
            />
          </div>
        ))}
        <p className="kiosk-problem" role="alert">
          {problem}
        </p>
        <div className="kiosk-staff-buttons">
          {aside}
          <button type="submit" className="k-button" data-variant="primary" aria-disabled={isPending}>
            {submitLabel}
          </button>
        </div>
      </div>
      <Keys
        onKey={(key) => active?.onChange(active.value + key)}
        onErase={() => active?.onChange([...active.value].slice(0, -1).join(''))}
      />
    </form>
  );
}

function Keys({ onKey, onErase }: { onKey: (key: string) => void; onErase: () => void }) {
  const { t } = useSpelling();
  const [sheet, setSheet] = useState<StaffKeySheet>('small');
  return (
    <div className="kiosk-staff-keys" dir="ltr" lang="nl">
      <KioskKeys
        label={t(($) => $.kiosk.setUp.keys)}
        rows={staffKeys[sheet]}
        onKey={onKey}
        onErase={onErase}
        eraseLabel={t(($) => $.kiosk.search.erase)}
        spaceLabel={t(($) => $.kiosk.search.space)}
        isLeftToRight
      />
      <div className="kiosk-sheets">
        {(Object.keys(staffSheetSigns) as StaffKeySheet[]).map((one) => (
          <KioskButton
            key={one}
            isPressed={one === sheet}
            say={one === 'capitals' ? t(($) => $.kiosk.setUp.capitals) : staffSheetSigns[one]}
            onPress={() => setSheet(one)}
          >
            {staffSheetSigns[one]}
          </KioskButton>
        ))}
      </div>
    </div>
  );
}
