import './DeskRail.css';
import type { ComponentType, ReactNode } from 'react';
import { Icon, type IconName } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';

export interface DeskPlace {
  id: string;
  label: string;
  icon: IconName;
  /** Address for the link; with onGo the app navigates itself. */
  href: string;
  /** How many wait there; with its meaning read aloud. */
  count?: number | undefined;
  countMeaning?: string | undefined;
}

export interface DeskPlaceGroup {
  id: string;
  /** Small heading above the group; the first group may go without. */
  title?: string | undefined;
  places: readonly DeskPlace[];
}

export interface DeskRailProps {
  houseName: string;
  /** Second line under the house's name: the site or "Oefendata". */
  houseDetail?: string | undefined;
  navLabel: string;
  groups: readonly DeskPlaceGroup[];
  currentId: string | null;
  onGo: (place: DeskPlace) => void;
  /** Who is signed in, at the foot. */
  person: { name: string; role: string };
  switchLabel: string;
  onSwitch: () => void;
  lockLabel: string;
  onLock: () => void;
  /** Extra buttons beside switch and lock. */
  personTools?: ReactNode;
  /** The mark of the house; default a drawn gate of the fire station. */
  mark?: ComponentType | undefined;
}

export function DeskRail(props: DeskRailProps) {
  const { houseName, houseDetail, navLabel, groups, currentId, onGo, person, mark: Mark = HouseMark } = props;
  return (
    <div className="desk-rail" data-surface="frame">
      <div className="desk-house">
        <Mark />
        <p>
          <span className="desk-house-name">{houseName}</span>
          {houseDetail === undefined ? null : <span className="desk-house-detail">{houseDetail}</span>}
        </p>
      </div>
      <nav className="desk-places" aria-label={navLabel}>
        {groups.map((group) => (
          <div key={group.id} className="desk-group">
            {group.title === undefined ? null : <p className="desk-group-title">{group.title}</p>}
            <ul className="desk-group-list">
              {group.places.map((place) => (
                <li key={place.id}>
                  <PlaceLink place={place} isCurrent={place.id === currentId} onGo={onGo} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="desk-person">
        <p>
          <bdi className="desk-person-name">{person.name}</bdi>
          <span className="desk-person-role">{person.role}</span>
        </p>
        <div className="desk-person-tools">
          {props.personTools}
          <IconButton
            icon="switchUser"
            label={props.switchLabel}
            onPress={props.onSwitch}
            tipPlacement="top"
          />
          <IconButton icon="lock" label={props.lockLabel} onPress={props.onLock} tipPlacement="top" />
        </div>
      </div>
    </div>
  );
}

interface PlaceLinkProps {
  place: DeskPlace;
  isCurrent: boolean;
  onGo: (place: DeskPlace) => void;
}

function PlaceLink({ place, isCurrent, onGo }: PlaceLinkProps) {
  return (
    <a
      className="desk-place"
      href={place.href}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onGo(place);
      }}
    >
      <Icon name={place.icon} />
      <span className="desk-place-word">{place.label}</span>
      {place.count === undefined ? null : (
        <span className="desk-place-count">
          {place.count}
          <span className="visually-hidden"> {place.countMeaning}</span>
        </span>
      )}
    </a>
  );
}

/** The gate of the fire station, with the door open. */
function HouseMark() {
  return (
    <svg className="desk-mark" viewBox="0 0 40 40" aria-hidden="true">
      <rect className="desk-mark-ground" width="40" height="40" rx="10" />
      <path className="desk-mark-line" d="M8 32V19a12 12 0 0 1 24 0v13" />
      <path className="desk-mark-line" d="M14.5 32V21.5h11V32M20 21.5V32M8 32h24M17 14h6" />
    </svg>
  );
}
