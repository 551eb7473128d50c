import './DeskRail.css';
import type { ComponentType, ReactNode } from 'react';
import { HouseMark } from '../HouseMark.tsx';
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
  /** The mark of the house; default HouseMark. */
  mark?: ComponentType | undefined;
}

/** More than this stand closer on a low screen: whoever manages the house sees all of it without scrolling. */
const manyPlaces = 20;

export function DeskRail(props: DeskRailProps) {
  const { houseName, houseDetail, navLabel, groups, currentId, onGo, person, mark: Mark = HouseMark } = props;
  const count = groups.reduce((sum, group) => sum + group.places.length, 0);
  return (
    <aside className="desk-rail" aria-label={houseName} data-surface="frame">
      <div className="desk-house">
        <Mark />
        <p>
          <span className="desk-house-name">{houseName}</span>
          {houseDetail === undefined ? null : <span className="desk-house-detail">{houseDetail}</span>}
        </p>
      </div>
      <nav className="desk-places" aria-label={navLabel} data-many={count > manyPlaces ? '' : undefined}>
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
    </aside>
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
