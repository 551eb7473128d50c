import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Button } from '../../ui/Button.tsx';
import { KindSearch } from '../catalog/item/KindSearch.tsx';

export interface ChosenKindProps {
  kindId: string | null;
  onChoose: (kindId: string | null) => void;
}

/** The kind whose items get labels; the one chosen stands in place of the search. */
export function ChosenKind({ kindId, onChoose }: ChosenKindProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const chosen = useQuery(
    orpc.catalog.getKind.queryOptions({ input: { kindId: kindId ?? '' }, enabled: kindId !== null }),
  ).data;
  if (kindId === null) return <KindSearch onChoose={({ id }) => onChoose(id)} />;
  return (
    <div className="labels-chosen">
      <bdi>{chosen?.name ?? ''}</bdi>
      <Button size="small" onPress={() => onChoose(null)}>
        {t(($) => $.catalog.item.otherKind)}
      </Button>
    </div>
  );
}
