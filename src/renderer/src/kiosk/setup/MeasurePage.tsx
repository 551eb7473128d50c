import { useEffect, useState } from 'react';
import type { KioskScreen } from '#shared/contract/session.contract.ts';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { KioskEntry } from '../../ui/kiosk/KioskEntry.tsx';
import { KioskKeys } from '../../ui/kiosk/KioskKeys.tsx';
import { pxPerMmOf } from '../app/calibration.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { bankCard, distances, firstWidth, followsFrom, screenMeasured, widthAfter } from './card-frame.ts';
import { StaffHead } from './StaffHead.tsx';

/** Touches and keys of the frame: pixels wider or narrower. */
const fine = 1;
const coarse = 10;
const sizeKeys = [
  ['1', '2', '3'],
  ['4', '5', '6'],
  ['7', '8', '9'],
  [',', '0'],
];
const longestSize = 5;

export interface MeasurePageProps {
  /** As the screen is now. */
  pxPerMm: number | undefined;
  onMeasured: (screen: KioskScreen) => void;
  onBack: () => void;
}

/** How big this screen is: a bank card held against it, or its size in inches. What follows is said at once; it is kept with a staff secret. */
export function MeasurePage({ pxPerMm, onMeasured, onBack }: MeasurePageProps) {
  const { t } = useSpelling();
  const [width, setWidth] = useState(() => firstWidth(pxPerMm));
  const [distance, setDistance] = useState(distances.normal);
  const [inches, setInches] = useState('');
  const change = (step: number) => {
    setInches('');
    setWidth((now) => widthAfter(now, step));
  };
  const typeInches = (text: string) => {
    setInches(text);
    const typed = pxPerMmOf(text, window.screen);
    if (typed !== undefined) setWidth(widthAfter(firstWidth(typed), 0));
  };
  useArrows(change);
  return (
    <main className="kiosk-staff">
      <StaffHead title={t(($) => $.kiosk.measure.title)} text={t(($) => $.kiosk.measure.text)} />
      <div className="kiosk-measure">
        <div className="kiosk-measure-card">
          <CardFrame width={width} />
          <div className="kiosk-measure-steps">
            <KioskButton onPress={() => change(-coarse)}>{t(($) => $.kiosk.measure.muchSmaller)}</KioskButton>
            <KioskButton onPress={() => change(-fine)}>{t(($) => $.kiosk.measure.smaller)}</KioskButton>
            <KioskButton onPress={() => change(fine)}>{t(($) => $.kiosk.measure.larger)}</KioskButton>
            <KioskButton onPress={() => change(coarse)}>{t(($) => $.kiosk.measure.muchLarger)}</KioskButton>
          </div>
          <Result width={width} />
        </div>
        <div className="kiosk-measure-size">
          <KioskEntry label={t(($) => $.kiosk.measure.diagonal)} value={inches} placeholder="24" isCode />
          <KioskKeys
            label={t(($) => $.kiosk.mine.card.keys)}
            rows={sizeKeys}
            onKey={(key) => typeInches((inches + key).slice(0, longestSize))}
            onErase={() => typeInches(inches.slice(0, -1))}
            eraseLabel={t(($) => $.kiosk.mine.card.erase)}
            isLeftToRight
          />
          <Distance value={distance} onChange={setDistance} />
        </div>
      </div>
      <div className="kiosk-staff-buttons">
        <KioskButton icon="back" onPress={onBack}>
          {t(($) => $.kiosk.bar.back)}
        </KioskButton>
        <KioskButton
          variant="primary"
          icon="check"
          onPress={() => onMeasured(screenMeasured(width, distance))}
        >
          {t(($) => $.kiosk.measure.next)}
        </KioskButton>
      </div>
    </main>
  );
}

/** As wide and as high as the card will be, and with its corners. */
function CardFrame({ width }: { width: number }) {
  const px = (mm: number) => `${(mm * width) / bankCard.width}px`;
  return (
    <div
      className="kiosk-card-frame"
      data-width={width}
      style={{
        inlineSize: `${width}px`,
        blockSize: px(bankCard.height),
        borderRadius: px(bankCard.corner),
      }}
    />
  );
}

function Result({ width }: { width: number }) {
  const { t, language } = useSpelling();
  const { pxPerCm, buttonMm } = followsFrom(width);
  const mm = new Intl.NumberFormat(language.format, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <p className="kiosk-measure-result" role="status">
      {t(($) => $.kiosk.measure.result, { px: pxPerCm, mm: mm.format(buttonMm) })}
    </p>
  );
}

function Distance({ value, onChange }: { value: number; onChange: (millimetres: number) => void }) {
  const { t } = useSpelling();
  const title = t(($) => $.kiosk.measure.distance);
  return (
    <div className="kiosk-measure-distance" role="group" aria-label={title}>
      <span className="k-entry-label">{title}</span>
      {(['near', 'normal'] as const).map((name) => (
        <KioskButton
          key={name}
          isPressed={value === distances[name]}
          onPress={() => onChange(distances[name])}
        >
          {t(($) => $.kiosk.measure[name], { distance: `${distances[name] / 10} cm` })}
        </KioskButton>
      ))}
    </div>
  );
}

/** The arrows of a keyboard: up and right wider, with Shift much wider. */
function useArrows(change: (step: number) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const direction = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key];
      if (direction === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      change(direction * (event.shiftKey ? coarse : fine));
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}
