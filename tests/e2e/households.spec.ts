import { Desk } from './pages/desk.ts';
import { Households } from './pages/households.ts';
import { faultsOn } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import type { House } from './support/house.ts';

const nothing = {
  birthDate: null,
  birthDateMissing: 'notAsked',
  language: null,
  phone: null,
  email: null,
  street: null,
  houseNumber: null,
  postcode: null,
  town: null,
  card: null,
} as const;

// Days are typed here: the browser's calendar starts where the house's clock stands, and runs on.
test.beforeEach(({ page, house }) => page.clock.install({ time: house.clock.now() }));

async function register(house: House, name: string): Promise<string> {
  const personId = house.id();
  await house.as('desk').people.create({ commandId: house.id(), personId, name, ...nothing });
  return personId;
}

test('a child lives with both parents, and the little ones without a name get one later', async ({
  page,
  house,
}) => {
  const mira = await register(house, 'Mira Proefzin');
  await register(house, 'Joris Proefzin');
  const desk = new Desk(page);
  const home = new Households(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await home.openPerson(house.url, mira, 'Mira Proefzin');
  await home.addChild('Fien Proefzin', ['3', '5', '2017']);

  await home.act('Meer over Fien Proefzin in dit gezin', 'Woont ook in een ander gezin');
  await home.pick('joris proef', 'Joris Proefzin');
  await expect(home.dialog).toContainText('Joris Proefzin heeft nog geen gezin');
  await home.dialog.getByRole('radio', { name: 'Een ander deel' }).check();
  await home.dialog.getByLabel('Dagen in dat gezin').fill('40');
  await expect(home.dialog).toContainText('60% in het eerste gezin en 40% in het tweede');
  expect(await faultsOn(page)).toEqual([]);
  await home.dialog.getByRole('button', { name: 'Bewaren' }).press('Enter');
  await expect(home.dialog).toHaveCount(0);
  await expect(home.members.nth(1)).toContainText('60% van de dagen hier');
  await home.members.getByRole('link', { name: 'Fien Proefzin' }).click();
  await expect(desk.heading).toHaveText('Fien Proefzin');
  const second = home.card('Gezin').getByRole('region', { name: 'Woont ook in dit gezin' });
  await expect(second).toContainText('40% van de dagen');
  await second.getByRole('link', { name: 'Joris Proefzin' }).click();
  await expect(desk.heading).toHaveText('Joris Proefzin');
  await expect(home.members.nth(1)).toContainText('Fien Proefzin');
  await expect(home.members.nth(1)).toContainText('40% van de dagen hier');

  await home.card('Gezin').getByRole('button', { name: 'Zonder naam toevoegen' }).press('Enter');
  await home.dialog.getByRole('button', { name: 'Eén meer' }).click();
  await home.dialog.getByRole('button', { name: /Hoe oud/ }).press('Enter');
  await page.getByRole('option', { name: '3 tot 5 jaar' }).press('Enter');
  expect(await faultsOn(page)).toEqual([]);
  await home.dialog.getByRole('button', { name: 'Toevoegen', exact: true }).press('Enter');
  await expect(home.dialog).toHaveCount(0);
  await expect(home.card('Gezin')).toContainText('4 mensen · 2 zonder naam · 1 een deel van de tijd');
  await home.act('Meer over wie nog geen naam heeft (3 tot 5 jaar)', 'Eén is een kind: naam geven');
  await home.fillChild('Lou Proefzin', ['1', '2', '2022']);
  await home.dialog.getByRole('button', { name: 'Kind toevoegen' }).press('Enter');
  await expect(home.dialog).toHaveCount(0);
  await expect(home.card('Gezin')).toContainText('4 mensen · 1 zonder naam · 1 een deel van de tijd');
  await home.undoFromMessage(/Lou .*hoort nu bij het gezin/);
  await expect(home.card('Gezin')).toContainText('4 mensen · 2 zonder naam · 1 een deel van de tijd');
});

test('who wants no calls says so once; a national number is known and never shown', async ({
  page,
  house,
}) => {
  const mira = await register(house, 'Mira Proefzin');
  const settings = { nationalNumberGround: 'Machtiging van de proef' };
  await house.as('coordinator').admin.updateSettings({ commandId: house.id(), settings });
  const desk = new Desk(page);
  const home = new Households(page);
  await desk.open(house.url);
  await desk.signInAs('support');
  await home.openPerson(house.url, mira, 'Mira Proefzin');
  const reach = page.getByRole('region', { name: 'Bereiken', exact: true });
  await expect(reach).toContainText('Niet gevraagd');
  await reach.getByRole('button', { name: 'Wijzigen: Bereiken' }).press('Enter');
  await home.dialog.getByRole('radio', { name: 'Ja, zo' }).check();
  await home.dialog.getByRole('checkbox', { name: 'Bellen' }).uncheck();
  await home.dialog.getByRole('radio', { name: 'Een tolk helpt' }).check();
  expect(await faultsOn(page)).toEqual([]);
  await home.dialog.getByRole('button', { name: 'Bewaren' }).press('Enter');
  await expect(home.dialog).toHaveCount(0);
  await expect(reach).toContainText('Sms, E-mail, Brief');
  await expect(reach).toContainText('Niet bellen');
  await expect(reach).toContainText('Een tolk helpt');

  const number = page.getByRole('region', { name: 'Rijksregisternummer', exact: true });
  await expect(number).toContainText('niet gekend');
  await number.getByRole('button', { name: 'Nummer ingeven' }).press('Enter');
  await home.dialog.getByLabel('Rijksregisternummer').fill('85.05.12-001.00');
  await home.dialog.getByRole('button', { name: 'Bewaren' }).press('Enter');
  await expect(home.dialog).toContainText('De controlecijfers kloppen niet');
  expect(await faultsOn(page)).toEqual([]);
  await home.dialog.getByLabel('Rijksregisternummer').fill('93.05.18-223.61');
  await home.dialog.getByRole('button', { name: 'Bewaren' }).press('Enter');
  await expect(home.dialog).toHaveCount(0);
  await expect(number).toContainText('Het nummer is gekend.');
  await expect(page.getByText('223.61')).toHaveCount(0);
});

test('a family begins with a child, gets a second adult, somebody leaves and comes back', async ({
  page,
  house,
}) => {
  const amina = await register(house, 'Amina Proefzin');
  await register(house, 'Rachid Proefzin');
  const desk = new Desk(page);
  const home = new Households(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await home.openPerson(house.url, amina, 'Amina Proefzin');
  await expect(home.card('Gezin')).toContainText('Nog geen gezin bekend');

  await home.addChild('Lina Proefzin', ['3', '5', '2019']);
  await expect(home.members).toHaveCount(2);
  await expect(home.members.nth(1)).toContainText('Lina Proefzin');
  await expect(home.members.nth(1)).toContainText('Kind · 7 jaar');

  await home.card('Gezin').getByRole('button', { name: 'Iemand toevoegen' }).click();
  await home.pick('rachid proef', 'Rachid Proefzin');
  await home.dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(home.members).toHaveCount(3);

  await home.act('Meer over Rachid Proefzin in dit gezin', 'Gaat weg uit dit gezin');
  await home.dialog.getByRole('button', { name: 'Gaat weg' }).click();
  await expect(home.members.filter({ hasText: 'Kind' })).toHaveCount(1);
  await home.undoFromMessage('hoort niet meer bij het gezin');
  await expect(home.members).toHaveCount(3);

  // From one member to another.
  await home.members.getByRole('link', { name: 'Lina Proefzin' }).click();
  await expect(desk.heading).toHaveText('Lina Proefzin');
  await expect(home.members).toHaveCount(3);

  await desk.go('Mensen');
  await page.getByRole('searchbox', { name: 'Zoek een persoon' }).fill('lina proefzin');
  await expect(page.getByText('Woont met Amina Proefzin en Rachid Proefzin')).toBeVisible();
});

test('somebody of another household moves, and the move is taken back', async ({ page, house }) => {
  const [jef, an] = [await register(house, 'Jef Verhuist'), await register(house, 'An Blijft')];
  for (const personId of [jef, an])
    await house.as('desk').households.create({
      commandId: house.id(),
      householdId: house.id(),
      label: null,
      fromDay: '2026-03-01',
      members: [{ memberId: house.id(), who: { personId }, role: 'adult' }],
    });
  const desk = new Desk(page);
  const home = new Households(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await home.openPerson(house.url, an, 'An Blijft');
  await home.card('Gezin').getByRole('button', { name: 'Iemand toevoegen' }).click();
  await home.pick('jef verhuist', 'Jef Verhuist');
  await expect(home.dialog).toContainText('Jef Verhuist heeft al een eigen gezin.');
  await home.dialog.getByRole('checkbox', { name: 'Jef Verhuist verhuist naar dit gezin' }).check();
  await home.dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(home.members).toHaveCount(2);
  await home.act('Meer over Jef Verhuist in dit gezin', 'Toevoegen van Jef Verhuist ongedaan maken');
  await expect(home.members).toHaveCount(1);
});

test('a child who is known already is not registered twice: it joins as it is', async ({ page, house }) => {
  const amina = await register(house, 'Amina Dubbel');
  const child = house.id();
  await house.as('desk').people.create({
    ...nothing,
    commandId: house.id(),
    personId: child,
    name: 'Noor Dubbel',
    birthDate: '2018-04-02',
    birthDateMissing: null,
  });
  const desk = new Desk(page);
  const home = new Households(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await home.openPerson(house.url, amina, 'Amina Dubbel');
  await home.card('Gezin').getByRole('button', { name: 'Kind toevoegen' }).click();
  await home.fillChild('Dubbel Noor', ['2', '4', '2018']);
  await home.dialog.getByRole('button', { name: 'Ja, dit kind toevoegen' }).click();
  await expect(home.dialog.getByRole('radio', { name: 'Kind' })).toBeChecked();
  await home.dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(home.members).toHaveCount(2);
  await expect(home.members.getByRole('link', { name: 'Noor Dubbel' })).toHaveAttribute(
    'href',
    new RegExp(child),
  );
});

test('a neighbour may collect, by keyboard alone; the desk sees it, a volunteer too', async ({
  page,
  house,
}) => {
  const gran = await register(house, 'Godelieve Tuinpad');
  const desk = new Desk(page);
  const home = new Households(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await home.openPerson(house.url, gran, 'Godelieve Tuinpad');
  await home
    .card('Mag afhalen of helpen')
    .getByRole('button', { name: /Iemand toevoegen/ })
    .press('Enter');
  await home.dialog.getByRole('radio', { name: 'Alleen een naam' }).press('Space');
  await home.dialog.getByLabel('Naam', { exact: true }).fill('Buurvrouw Rita');
  await home.dialog.getByRole('button', { name: /Wat is deze persoon/ }).press('Enter');
  await page.getByRole('option', { name: 'buur', exact: true }).press('Enter');
  await home.dialog.getByLabel('Naam', { exact: true }).press('Enter');
  await expect(home.card('Mag afhalen of helpen')).toContainText('buur · mag afhalen');

  await desk.signOut();
  await desk.signInAs('volunteer');
  await home.openPerson(house.url, gran, 'Godelieve Tuinpad');
  await expect(home.card('Mag afhalen of helpen')).toContainText('Buurvrouw Rita');
  await expect(home.card('Gezin')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Pauzeren' })).toHaveCount(0);
});

test('borrowing is paused with a reason and an end, the end moves, the pause is lifted and runs on again', async ({
  page,
  house,
}) => {
  const jef = await register(house, 'Jef Evenwacht');
  const desk = new Desk(page);
  const home = new Households(page);
  const pauses = home.card('Pauzes');
  await desk.open(house.url);
  await desk.signInAs('desk');
  await home.openPerson(house.url, jef, 'Jef Evenwacht');
  await expect(pauses).toContainText('Ontlenen kan overal');
  await pauses.getByRole('button', { name: 'Pauzeren' }).click();
  await home.dialog.getByRole('button', { name: 'Pauzeren' }).click();
  await expect(home.dialog).toContainText('Kies minstens één initiatief.');
  await home.dialog.getByRole('checkbox', { name: 'Instrumentheek' }).check();
  await home.dialog.getByRole('checkbox', { name: 'Spelotheek' }).check();
  await home.dialog.getByRole('button', { name: /Waarom/ }).click();
  await page.getByRole('option', { name: 'Vaak te laat teruggebracht' }).click();
  await home.dialog.getByLabel('Wat spraken jullie af?').fill('GEHEIM-REDEN afspraak aan de balie');
  await home.dialog.getByRole('button', { name: '4 weken' }).click();
  await home.dialog.getByRole('button', { name: 'Pauzeren' }).click();
  await expect(pauses.getByRole('listitem')).toHaveCount(2);
  await expect(pauses).toContainText('tot en met 21 december 2026');
  await expect(pauses).toContainText('GEHEIM-REDEN');

  await home.act('Meer over de pauze bij Spelotheek', 'Laatste dag aanpassen');
  await home.dialog.getByLabel('Tot en met').fill('30/11/2026');
  await home.dialog.getByRole('button', { name: 'Aanpassen' }).click();
  await expect(pauses).toContainText('Eerst tot en met 21 december 2026');

  await home.act('Meer over de pauze bij Spelotheek', 'Pauze opheffen');
  await home.dialog.getByLabel('Waarom?').fill('Alles is terug');
  await home.dialog.getByRole('button', { name: 'Opheffen' }).click();
  await expect(pauses).toContainText('Alles is terug');
  await home.undoFromMessage('De pauze is opgeheven');
  await expect(pauses.getByText('Alles is terug')).toHaveCount(0);

  await desk.go('Mensen');
  await page.getByRole('button', { name: 'Lopende pauzes' }).click();
  await expect(page.getByRole('link', { name: /Jef Evenwacht.*Instrumentheek/ })).toBeVisible();

  await desk.signOut();
  await desk.signInAs('volunteer');
  await home.openPerson(house.url, jef, 'Jef Evenwacht');
  await expect(pauses).toContainText('tot en met 21 december 2026');
  await expect(page.locator('body')).not.toContainText('GEHEIM-REDEN');
  await expect(page.locator('body')).not.toContainText('Vaak te laat');
});

test('the cards and their dialogs have no accessibility fault', async ({ page, house }) => {
  const [person] = await house.as('coordinator').people.search({ text: 'P-000001' });
  const desk = new Desk(page);
  const home = new Households(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await desk.open(house.url);
  await desk.signInAs('desk');
  await home.openPerson(house.url, person?.id ?? '', person?.name ?? '');
  const faults: Record<string, string[]> = { page: await faultsOn(page) };
  for (const [card, button] of [
    ['Gezin', 'Kind toevoegen'],
    ['Gezin', 'Iemand toevoegen'],
    ['Mag afhalen of helpen', /Iemand toevoegen/],
    ['Pauzes', 'Pauzeren'],
  ] as const) {
    await home.card(card).getByRole('button', { name: button }).click();
    await expect(home.dialog).toBeVisible();
    faults[`${card}: ${String(button)}`] = await faultsOn(page);
    await page.keyboard.press('Escape');
    await expect(home.dialog).toHaveCount(0);
  }
  expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
});
