import { makeCardCode } from '#shared/domain/barcode.ts';
import type { TestClient } from '#tests/support/make-test-core.ts';
import { type LendingHouse, type LendingOptions, lendingHouse } from '../loans/lending.testing.ts';

export const secret = '4826';

/** A lending house that shows "my things": the first person has a card and a secret, the second a card alone. */
export interface MineHouse extends AsyncDisposable {
  lending: LendingHouse;
  cards: readonly [string, string];
  /** A kiosk of its own, as a host keeps it. */
  kiosk: (name?: string) => TestClient;
  /** A kiosk at which the first person opened what is theirs. */
  opened: () => Promise<TestClient>;
}

export async function mineHouse(options?: LendingOptions): Promise<MineHouse> {
  const lending = await lendingHouse(options);
  const { house, ids } = lending;
  const cards = [makeCardCode(901), makeCardCode(902)] as const;
  for (const [n, number] of cards.entries())
    await lending.desk.people.giveCard({
      commandId: house.id(),
      personId: ids.persons[n] ?? '',
      cardId: house.id(),
      number,
    });
  await lending.desk.admin.updateSettings({ commandId: house.id(), settings: { kioskMyThings: true } });
  await lending.desk.mine.setSecret({ commandId: house.id(), personId: ids.persons[0] ?? '', secret });
  const kiosk = (name = 'ingang') =>
    house.at({ place: 'kiosk', tokenHash: `hash-${name}`, state: { kind: 'kiosk', kioskId: name, name } });
  return {
    lending,
    cards,
    kiosk,
    async opened() {
      const client = kiosk();
      await client.mine.open({ code: cards[0], secret });
      return client;
    },
    [Symbol.asyncDispose]: () => lending[Symbol.asyncDispose](),
  };
}
