import './KioskFrame.css';
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { given } from '../given.ts';
import { KioskContext } from './kiosk-context.ts';

export type KioskSize = 'normal' | 'bigger' | 'biggest';
export type KioskTheme = 'light' | 'dark' | 'contrast';

/** How big this screen really is; measured once per kiosk, see kiosk set-up. */
export interface KioskCalibration {
  /** CSS pixels per millimetre; 3.613 on a 24 inch screen of 1920 x 1080. */
  pxPerMm: number;
  /** From the eye to the screen in millimetres; default 600. */
  viewDistanceMm?: number | undefined;
  /** From the bottom of the screen up to the highest place a seated person reaches, in millimetres. */
  reachMm?: number | undefined;
}

export interface KioskFrameProps {
  children: ReactNode;
  theme?: KioskTheme | undefined;
  size?: KioskSize | undefined;
  /** All controls below the reach line (A40). */
  isLowReach?: boolean | undefined;
  /** A press right after another one does not count (A07), no press turns into a drag, and what can be touched stands further apart. */
  hasSteadyHands?: boolean | undefined;
  isMotionReduced?: boolean | undefined;
  calibration?: KioskCalibration | undefined;
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
}

/** Around every kiosk screen: theme, text size, reach and the millimetre scale. Changes nothing outside itself. */
export function KioskFrame(props: KioskFrameProps) {
  const { children, theme = 'light', size = 'normal', isLowReach = false, hasSteadyHands = false } = props;
  const { isMotionReduced = false, calibration, lang, dir } = props;
  const surroundings = useMemo(() => ({ hasSteadyHands }), [hasSteadyHands]);
  const { reachMm } = calibration ?? {};
  const style = given({
    '--mm': calibration === undefined ? undefined : `${calibration.pxPerMm}px`,
    '--view-distance': calibration?.viewDistanceMm,
    '--reach-height': reachMm === undefined ? undefined : `calc(${reachMm} * var(--mm))`,
  }) as CSSProperties;
  return (
    <KioskContext value={surroundings}>
      <div
        className="kiosk"
        data-theme={theme}
        data-size={size}
        data-reach={isLowReach ? 'low' : 'full'}
        data-steady={hasSteadyHands ? '' : undefined}
        data-motion={isMotionReduced ? 'reduced' : undefined}
        style={style}
        lang={lang}
        dir={dir}
      >
        {children}
      </div>
    </KioskContext>
  );
}
