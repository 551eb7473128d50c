/** When a thing is wanted: all year, or more in one season. */
export type Season = 'always' | 'spring' | 'summer' | 'autumn' | 'winter' | 'holidays';

export interface DemoKind {
  /** Also the name of its pictogram and picture. */
  picture: string;
  name: string;
  initiative: string;
  euro: number;
  /** How many there are at scale 1, and how much they are wanted. */
  count: number;
  season: Season;
  loanDays: number | null;
  parts: readonly string[];
}

const kind = (
  picture: string,
  name: string,
  initiative: string,
  euro: number,
  count: number,
  season: Season = 'always',
  parts: readonly string[] = [],
  loanDays: number | null = null,
): DemoKind => ({
  picture,
  name,
  initiative,
  euro,
  count,
  season,
  loanDays,
  parts,
});

/** Kinds of things people recognise. Prices are rough prices of a new one. */
export const demoKinds: readonly DemoKind[] = [
  kind('drill', 'Boormachine', 'tools', 89, 34, 'always', ['Koffer', 'Lader', 'Boorset', 'Reservebatterij']),
  kind('hammer-drill', 'Klopboormachine', 'tools', 129, 22, 'always', ['Koffer', 'Zijhandgreep', 'Boorset']),
  kind('jigsaw', 'Decoupeerzaag', 'tools', 79, 18, 'always', ['Koffer', 'Zaagbladen']),
  kind('sander', 'Schuurmachine', 'tools', 69, 20, 'spring', ['Stofzak']),
  kind('ladder', 'Ladder', 'tools', 140, 16, 'spring'),
  kind('wheelbarrow', 'Kruiwagen', 'tools', 75, 12, 'spring'),
  kind('hedge-trimmer', 'Heggenschaar', 'tools', 110, 16, 'summer', ['Beschermhoes', 'Verlengsnoer']),
  kind('lawn-mower', 'Grasmaaier', 'tools', 260, 14, 'summer', ['Opvangbak']),
  kind('pressure-washer', 'Hogedrukreiniger', 'tools', 180, 14, 'spring', ['Slang', 'Spuitlans', 'Borstel']),
  kind('screwdriver-set', 'Schroevendraaierset', 'tools', 35, 20, 'always', ['Doos']),
  kind('spirit-level', 'Waterpas', 'tools', 25, 14),
  kind('tile-cutter', 'Tegelsnijder', 'tools', 95, 10),
  kind('wallpaper-table', 'Behangtafel', 'tools', 40, 12, 'autumn'),
  kind('sewing-machine', 'Naaimachine', 'tools', 199, 14, 'winter', ['Koffer', 'Pedaal', 'Doos met spoelen']),
  kind('party-tent', 'Feesttent', 'tools', 320, 8, 'summer', ['Zak met stokken', 'Haringen']),
  kind('moving-boxes', 'Verhuisdozen', 'tools', 30, 16, 'summer'),
  kind('moving-dolly', 'Steekwagen', 'tools', 65, 10, 'summer'),
  kind('dehumidifier', 'Luchtontvochtiger', 'tools', 220, 8, 'winter'),
  kind('raclette', 'Raclettetoestel', 'tools', 59, 16, 'winter', ['Pannetjes', 'Spatels']),
  kind('waffle-iron', 'Wafelijzer', 'tools', 69, 16, 'winter', ['Platen']),
  kind('ice-cream-maker', 'IJsmachine', 'tools', 85, 6, 'summer', ['Kom', 'Deksel']),
  kind('coffee-urn', 'Koffiekan voor groepen', 'tools', 120, 8, 'holidays'),
  kind('projector', 'Beamer', 'tools', 350, 8, 'holidays', ['Tas', 'Snoer', 'Afstandsbediening']),
  kind('sound-box', 'Geluidsbox', 'tools', 160, 8, 'summer', ['Snoer']),
  kind('tent', 'Tent', 'tools', 180, 14, 'summer', ['Zak', 'Stokken', 'Haringen']),
  kind('sleeping-bag', 'Slaapzak', 'tools', 55, 18, 'summer', ['Zak']),
  kind('air-bed', 'Luchtbed', 'tools', 35, 16, 'summer', ['Pomp']),
  kind('suitcase', 'Reiskoffer', 'tools', 75, 16, 'summer'),
  kind('childrens-bicycle-12', 'Kinderfiets 12 duim', 'bikes', 110, 22, 'spring'),
  kind('childrens-bicycle-16', 'Kinderfiets 16 duim', 'bikes', 140, 26, 'spring'),
  kind('childrens-bicycle-20', 'Kinderfiets 20 duim', 'bikes', 180, 24, 'spring'),
  kind('balance-bike', 'Loopfiets', 'bikes', 55, 18, 'spring'),
  kind('bicycle-trailer', 'Fietskar', 'bikes', 260, 8, 'summer', ['Vlag', 'Koppeling']),
  kind('bicycle-helmet', 'Fietshelm', 'bikes', 30, 24, 'spring'),
  kind('bicycle-pump', 'Fietspomp', 'bikeKitchen', 25, 10, 'spring'),
  kind('buggy', 'Buggy', 'baby', 120, 24),
  kind('pram', 'Kinderwagen', 'baby', 380, 22, 'always', ['Regenhoes', 'Reiswieg']),
  kind('baby-bath', 'Babybad', 'baby', 30, 20, 'always', ['Standaard']),
  kind('cot', 'Kinderbed', 'baby', 150, 22, 'always', ['Matras', 'Zakje met bouten']),
  kind('high-chair', 'Kinderstoel', 'baby', 70, 22, 'always', ['Tafelblad']),
  kind('baby-carrier', 'Draagzak', 'baby', 90, 18),
  kind('car-seat', 'Autostoel', 'baby', 160, 18, 'summer'),
  kind('playpen', 'Park', 'baby', 110, 16, 'always', ['Bodem']),
  kind('baby-monitor', 'Babyfoon', 'baby', 60, 14, 'always', ['Zender', 'Ontvanger', '2 laders']),
  kind('bottle-steriliser', 'Sterilisator', 'baby', 45, 12),
  kind('breast-pump', 'Borstkolf', 'baby', 120, 12, 'always', ['Motor', 'Snoer']),
  kind('board-game', 'Gezelschapsspel', 'toys', 35, 40, 'winter', ['Spelregels', 'Alle stukken']),
  kind('puzzle', 'Puzzel', 'toys', 18, 30, 'winter'),
  kind('wooden-train', 'Houten trein', 'toys', 45, 20, 'always', ['Rails', 'Wagons']),
  kind('building-blocks', 'Bouwblokken', 'toys', 40, 26),
  kind('dress-up', 'Verkleedkleren', 'toys', 30, 16, 'winter'),
  kind('giant-outdoor-game', 'Volksspel voor buiten', 'toys', 80, 14, 'summer'),
  kind('football', 'Voetbal', 'sports', 25, 18, 'summer'),
  kind('tennis-racket', 'Tennisracket', 'sports', 45, 14, 'summer'),
  kind('inline-skates', 'Skeelers', 'sports', 70, 14, 'spring'),
  kind('ski-jacket', 'Skijas', 'sports', 90, 18, 'winter'),
  kind('running-shoes', 'Loopschoenen', 'sports', 80, 14, 'spring'),
  kind('dumbbells', 'Halters', 'sports', 40, 14, 'winter'),
  kind('fitness-bike', 'Hometrainer', 'sports', 240, 8, 'winter'),
  kind('yoga-mat', 'Yogamat', 'sports', 25, 16, 'winter'),
  kind('cat-carrier', 'Reismand voor katten', 'pets', 30, 10, 'summer'),
  kind('dog-crate', 'Hondenbench', 'pets', 75, 8),
  kind('laptop', 'Laptop', 'digital', 450, 26, 'autumn', ['Lader', 'Tas']),
  kind('tablet', 'Tablet', 'digital', 220, 16, 'autumn', ['Lader', 'Hoes']),
  kind('energy-meter', 'Energiemeter', 'consumer', 25, 18, 'winter'),
  kind('fan-heater', 'Elektrisch vuurtje', 'consumer', 45, 12, 'winter'),
];

/** How much a season is felt in each month, January first. */
export const seasonWeights: Readonly<Record<Season, readonly number[]>> = {
  always: [1, 1, 1, 1, 1, 1, 0.7, 0.7, 1.1, 1, 1, 0.8],
  spring: [0.5, 0.7, 1.6, 2, 1.9, 1.4, 0.9, 0.8, 1, 0.8, 0.5, 0.4],
  summer: [0.2, 0.3, 0.6, 1.1, 1.7, 2.2, 2.4, 2, 1.1, 0.5, 0.2, 0.2],
  autumn: [0.9, 0.9, 0.9, 0.8, 0.8, 0.7, 0.5, 0.9, 2, 1.8, 1.4, 0.9],
  winter: [1.7, 1.5, 1.1, 0.7, 0.5, 0.4, 0.3, 0.4, 0.8, 1.1, 1.6, 2.2],
  holidays: [0.8, 0.7, 0.9, 1.1, 1.2, 1.6, 0.9, 0.8, 1, 1, 1.1, 2],
};
