import type { HouseInitiative } from '#shared/contract/catalog.contract.ts';
import { wallClock } from '#shared/domain/wall-clock.ts';

/**
 * How long until the first initiative opens or closes today, in ms; null when nothing changes today any more. A few seconds
 * late rather than early, so that the answer is the new one.
 */
export function msUntilNextChange(
  initiatives: readonly Pick<HouseInitiative, 'openness'>[],
  now: string,
  timeZone: string,
): number | null {
  const { day, time } = wallClock(now, timeZone);
  const ahead = initiatives
    .map(({ openness }) => {
      if (openness.open) return openness.closesAt;
      return openness.opensNext?.day === day ? openness.opensNext.at : null;
    })
    .filter((at) => at !== null)
    .map((at) => minutesOf(at) - minutesOf(time))
    .filter((minutes) => minutes > 0);
  if (ahead.length === 0) return null;
  const secondsGone = new Date(now).getUTCSeconds();
  return (Math.min(...ahead) * 60 - secondsGone + 5) * 1000;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
