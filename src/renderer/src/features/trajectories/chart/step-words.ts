import type { LifeDomain } from '#shared/contract/intake-words.ts';
import type { Measurement, ScaleWords, Trajectory } from '#shared/contract/trajectories.contract.ts';
import { toolKey } from '#shared/contract/trajectory-words.ts';
import { useText } from '../../../app/text.ts';

type StepKey = '1' | '2' | '3' | '4' | '5';

export const stepKey = (value: number): StepKey =>
  (['1', '2', '3', '4', '5'] as const)[Math.min(5, Math.max(1, value)) - 1] ?? '1';

export const scaleOf = (scales: readonly ScaleWords[], version: number): ScaleWords | undefined =>
  scales.find((one) => one.version === version);

/** The version a measurement shows: its own once it took place, else the one in use. */
export const versionOf = (
  trajectory: Pick<Trajectory, 'scaleInUse'>,
  { state, scaleVersion }: Measurement,
): number => (state === 'done' ? scaleVersion : trajectory.scaleInUse.version);

/** The instrument of a version, as measurements remember it. */
export const toolOf = (scales: readonly ScaleWords[], version: number): string =>
  toolKey(scaleOf(scales, version) ?? { tool: 'house', toolName: '' });

/**
 * What a step of a domain is called in a version: in the language, else in Dutch. A domain the house gave no words has those of the program,
 * but never on somebody else's instrument.
 */
export function wordOf(
  scale: ScaleWords | undefined,
  domain: LifeDomain,
  value: number,
  language: string,
  program: string,
): string {
  const words = scale?.words.find((one) => one.domain === domain);
  if (words === undefined) return scale === undefined || scale.tool === 'licensed' ? '' : program;
  const inLanguage = language === 'fr' || language === 'en' ? words[language][value - 1] : undefined;
  return inLanguage || words.nl[value - 1] || '';
}

/** The same in the language of the screen. */
export function useStepWord(): (scale: ScaleWords | undefined, domain: LifeDomain, value: number) => string {
  const { t, i18n } = useText();
  return (scale, domain, value) =>
    wordOf(
      scale,
      domain,
      value,
      i18n.language,
      t(($) => $.trajectories.step[stepKey(value)]),
    );
}
