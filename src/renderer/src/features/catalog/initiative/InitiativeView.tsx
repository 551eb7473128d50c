import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Initiative } from '#shared/contract/catalog.contract.ts';
import type { WeeklyHours } from '#shared/domain/opening-hours.ts';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { AloneCard } from '../../lending/AloneCard.tsx';
import { InitiativeLending } from '../../lending/InitiativeLending.tsx';
import { MenuCard } from '../../menu/MenuCard.tsx';
import { HoursEditor } from '../hours/HoursEditor.tsx';
import { WeekTable } from '../hours/WeekTable.tsx';
import { useMayWrite } from '../rights.ts';
import { ClosedPeriods } from './ClosedPeriods.tsx';
import { CopyButton } from './CopyButton.tsx';
import { DuePreview } from './DuePreview.tsx';
import { Exceptions } from './Exceptions.tsx';
import { hoursOf } from './hours-of.ts';
import { InitiativePhoto } from './InitiativePhoto.tsx';

/** An initiative as it is kept: when it is open, when it is closed, and what that does to a loan made today. */
export function InitiativeView({ initiative, mayChange }: { initiative: Initiative; mayChange: boolean }) {
  const { t } = useText();
  const mayWrite = useMayWrite();
  const [isEditing, setEditing] = useState(false);
  /** The hours being typed, for the preview; null while they cannot be read. */
  const [typed, setTyped] = useState<WeeklyHours | null>(null);
  const saved = hoursOf(initiative);
  const close = () => {
    setEditing(false);
    setTyped(null);
  };
  return (
    <div className="initiative">
      <div className="catalog-stack">
        <Card
          title={t(($) => $.catalog.hours.title)}
          icon="clock"
          aside={
            mayChange && !isEditing ? (
              <div className="cal-rule-acts">
                <CopyButton initiative={initiative} />
                <Button size="small" variant="quiet" icon="edit" onPress={() => setEditing(true)}>
                  {t(($) => $.catalog.hours.edit)}
                </Button>
              </div>
            ) : null
          }
        >
          {isEditing ? (
            <HoursEditor initiative={initiative} onTyped={setTyped} onClose={close} />
          ) : (
            <WeekTable hours={saved} />
          )}
        </Card>
        <MenuCard initiativeId={initiative.id} mayChange={mayWrite(initiative.id)} />
        <InitiativeLending initiative={initiative} mayChange={mayChange} />
        <AloneCard initiativeId={initiative.id} mayChange={mayChange} />
        <Exceptions initiative={initiative} mayChange={mayChange} />
        <ClosedPeriods initiative={initiative} mayChange={mayChange} />
      </div>
      <div className="catalog-stack">
        <DuePreview initiative={initiative} typed={typed} />
        <Card title={t(($) => $.catalog.initiative.about)}>
          <div className="initiative-about">
            <InitiativePhoto initiative={initiative} mayWrite={mayChange} />
            <p>{initiative.summary}</p>
            <Link
              className="initiative-things"
              to="/things"
              search={{ initiative: initiative.id, view: 'kinds' }}
            >
              <Icon name="item" />
              {t(($) => $.catalog.initiative.itemCount, { count: initiative.itemCount })}
            </Link>
          </div>
        </Card>
      </div>
    </div>
  );
}
