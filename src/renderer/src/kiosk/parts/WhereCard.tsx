import './plan.css';
import type { CSSProperties } from 'react';
import type { HouseInitiative } from '#shared/contract/catalog.contract.ts';
import {
  type PlanCell,
  type PlanLandmark,
  type PlanOfPlace,
  planColumns,
  planOf,
  planRows,
} from '#shared/domain/house-plan.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { FactCard } from './FactCard.tsx';
import { useHouse } from './HouseContext.ts';

/**
 * Where an initiative is: in the words of the house, and on its plan when it has a cell there, with this kiosk when it is on
 * the same floor. Told apart by shape, sign and word: a round one is where one stands, a square one is the place. The words
 * say the floor; no way is told that the plan does not know.
 */
export function WhereCard({ initiative: { id, name, place } }: { initiative: HouseInitiative }) {
  const { t } = useSpelling();
  const { plan, kioskId } = useHouse();
  const found = planOf(plan, id, kioskId);
  const words = useFloorWords(found);
  if (place === '' && found === null) return null;
  return (
    <FactCard
      icon="house"
      title={t(($) => $.kiosk.initiative.where)}
      say={[place, ...words].filter((one) => one !== '').join('. ')}
    >
      {place === '' ? null : (
        <p>
          <bdi lang="nl">{place}</bdi>
        </p>
      )}
      {found === null ? null : (
        <>
          <p className="kiosk-plan-floor">
            {words.map((one) => (
              <span key={one}>{one}</span>
            ))}
          </p>
          <Map found={found} />
          <Legend found={found} name={name} />
        </>
      )}
    </FactCard>
  );
}

/** The floor of the place; and the floor of this kiosk, when that is another one. */
function useFloorWords(found: PlanOfPlace | null): string[] {
  const { t } = useSpelling();
  if (found === null) return [];
  const floorOf = (floor: PlanOfPlace['floor']) =>
    t(($) => $.kiosk.plan.floors[floor === 0 ? 'ground' : 'upper']);
  const own = found.here?.floor;
  const other = own === undefined || own === found.floor ? [] : [floorOf(own)];
  return [floorOf(found.floor), ...other.map((floor) => t(($) => $.kiosk.plan.youAreOn, { floor }))];
}

const landmarkIcons: Record<PlanLandmark, IconName> = {
  entrance: 'entrance',
  desk: 'callPerson',
  toilets: 'toilets',
  stairs: 'stairs',
  lift: 'lift',
};

/** The cells, drawn. The words beside it say the same, so it is silent. */
function Map({ found: { floor, place, here, landmarks } }: { found: PlanOfPlace }) {
  return (
    <div className="kiosk-plan" dir="ltr" aria-hidden="true" style={sizeOfPlan}>
      {landmarks.map((mark) => (
        <span key={`${mark.across} ${mark.down}`} className="kiosk-plan-sign" style={at(mark)}>
          <Icon name={landmarkIcons[mark.what]} />
        </span>
      ))}
      {here?.floor === floor ? (
        <span className="kiosk-plan-sign" data-sign="here" style={at(here)}>
          <Icon name="person" />
        </span>
      ) : null}
      <span className="kiosk-plan-sign" data-sign="place" style={at(place)}>
        <Icon name="star" />
      </span>
    </div>
  );
}

const sizeOfPlan = { '--columns': planColumns, '--rows': planRows } as CSSProperties;
const at = ({ across, down }: PlanCell): CSSProperties => ({ gridColumn: across + 1, gridRow: down + 1 });

function Legend({ found: { floor, here, landmarks }, name }: { found: PlanOfPlace; name: string }) {
  const { t } = useSpelling();
  const kinds = [...new Set(landmarks.map(({ what }) => what))];
  return (
    <ul className="kiosk-plan-legend">
      <li>
        <span className="kiosk-plan-sign" data-sign="place">
          <Icon name="star" />
        </span>
        <bdi lang="nl">{name}</bdi>
      </li>
      {here?.floor === floor ? (
        <li>
          <span className="kiosk-plan-sign" data-sign="here">
            <Icon name="person" />
          </span>
          {t(($) => $.kiosk.plan.here)}
        </li>
      ) : null}
      {kinds.map((what) => (
        <li key={what}>
          <span className="kiosk-plan-sign">
            <Icon name={landmarkIcons[what]} />
          </span>
          {t(($) => $.kiosk.plan.landmarks[what])}
        </li>
      ))}
    </ul>
  );
}
