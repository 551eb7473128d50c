import { type KeyboardEvent, useRef } from 'react';
import { useText } from '../../../app/text.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { PartPicture } from '../../catalog/parts/PartPicture.tsx';
import type { TickRow } from './part-ticks.ts';

export interface PartTicksProps {
  legend: string;
  hint?: string | undefined;
  rows: readonly TickRow[];
  onCount: (partId: string, count: number) => void;
}

/**
 * The parts of a thing with a tick, and a number for those there are several of. Arrow keys go from box to box, the space bar
 * ticks; Enter is left to the form around it.
 */
export function PartTicks({ legend, hint, rows, onCount }: PartTicksProps) {
  const { t } = useText();
  const list = useRef<HTMLFieldSetElement>(null);
  const move = (event: KeyboardEvent) => {
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])];
    const at = boxes.indexOf(event.target as HTMLInputElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (at === -1 || step === 0) return;
    event.preventDefault();
    boxes[(at + step + boxes.length) % boxes.length]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys only move between the boxes inside
    <fieldset className="part-ticks" ref={list} onKeyDown={move}>
      <legend className="ui-choice-legend">{legend}</legend>
      {hint === undefined ? null : <p className="ui-field-hint">{hint}</p>}
      <ul>
        {rows.map(({ partId, name, photoId, most, count }) => (
          <li key={partId}>
            <PartPicture photoId={photoId} name={name} />
            <Checkbox
              label={<bdi>{name}</bdi>}
              isChecked={count > 0}
              isMixed={count > 0 && count < most}
              onChange={(isChecked) => onCount(partId, isChecked ? most : 0)}
            />
            {most > 1 ? (
              <span className="part-ticks-count">
                <NumberField
                  label={name}
                  isLabelHidden
                  value={count}
                  min={0}
                  max={most}
                  lessLabel={t(($) => $.loans.parts.less, { part: name })}
                  moreLabel={t(($) => $.loans.parts.more, { part: name })}
                  onChange={(value) => onCount(partId, value ?? 0)}
                />
                <span className="num">{t(($) => $.loans.parts.of, { most })}</span>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
