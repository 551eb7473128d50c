import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Card } from '../../ui/Card.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { useInitiatives } from '../catalog/use-initiatives.ts';
import { CardPersons } from './CardPersons.tsx';
import { ChosenKind } from './ChosenKind.tsx';

import { NewCodes } from './NewCodes.tsx';
import type { Subject, What } from './subject.ts';

export interface WhatProps {
  subject: Subject;
  onChange: (subject: Subject) => void;
}

/** For what: one thing, a kind, an initiative, new codes, or persons. */
export function WhatCard({ subject, onChange }: WhatProps) {
  const { t } = useText();
  const mayPrintCards = useStaffSession().account.role !== 'volunteer';
  const choices: What[] = [
    ...(subject.itemId === null ? [] : (['item'] as const)),
    ...(subject.itemIds.length === 0 ? [] : (['items'] as const)),
    ...(subject.kitId === null ? [] : (['kit'] as const)),
    'kind',
    'initiative',
    'codes',
    ...(mayPrintCards ? (['cards'] as const) : []),
  ];
  return (
    <Card title={t(($) => $.labels.what.title)} icon="list">
      <div className="labels-stack">
        <RadioGroup<What>
          legend={t(($) => $.labels.what.label)}
          value={subject.what}
          onChange={(what) => onChange({ ...subject, what })}
          options={choices.map((value) => ({ value, label: t(($) => $.labels.what[value]) }))}
        />
        <Detail subject={subject} onChange={onChange} />
      </div>
    </Card>
  );
}

function Detail({ subject, onChange }: WhatProps) {
  switch (subject.what) {
    case 'item':
      return <ChosenItem itemId={subject.itemId ?? ''} />;
    case 'items':
      return <ChosenItems count={subject.itemIds.length} />;
    case 'kit':
      return <ChosenKit kitId={subject.kitId ?? ''} />;
    case 'kind':
      return <ChosenKind kindId={subject.kindId} onChoose={(kindId) => onChange({ ...subject, kindId })} />;
    case 'initiative':
      return <InitiativeChoice subject={subject} onChange={onChange} />;
    case 'codes':
      return <NewCodes codes={subject.codes} onCodes={(codes) => onChange({ ...subject, codes })} />;
    case 'cards':
      return <CardPersons subject={subject} onChange={onChange} />;
  }
}

function ChosenItem({ itemId }: { itemId: string }) {
  const { orpc } = useApi();
  const item = useQuery(orpc.catalog.getItem.queryOptions({ input: { itemId } })).data;
  return item ? (
    <p>
      <bdi>{item.kindName}</bdi> · <span className="num">{item.barcode}</span>
    </p>
  ) : null;
}

function ChosenItems({ count }: { count: number }) {
  const { t } = useText();
  return <p>{t(($) => $.labels.what.itemsChosen, { count })}</p>;
}

function ChosenKit({ kitId }: { kitId: string }) {
  const { orpc } = useApi();
  const kit = useQuery(orpc.kits.get.queryOptions({ input: { kitId } })).data;
  return kit ? (
    <p>
      <bdi>{kit.name}</bdi> · <span className="num">{kit.barcode}</span>
    </p>
  ) : null;
}

function InitiativeChoice({ subject, onChange }: WhatProps) {
  const { t } = useText();
  const initiatives = useInitiatives().filter(({ itemCount }) => itemCount > 0);
  return (
    <Select
      label={t(($) => $.catalog.initiative.one)}
      placeholder={t(($) => $.common.choose)}
      value={subject.initiativeId}
      onChange={(initiativeId) => onChange({ ...subject, initiativeId })}
      options={initiatives.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
