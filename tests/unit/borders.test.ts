import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const src = join(root, 'src');

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter(
    (entry) =>
      entry.isFile() &&
      /\.tsx?$/.test(entry.name) &&
      !/\.(test|fixtures)\.tsx?$/.test(entry.name) &&
      !entry.name.endsWith('.d.ts'),
  )
  .map((entry) => join(entry.parentPath, entry.name));

const short = (file: string): string => relative(root, file).replaceAll('\\', '/');
const textOf = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

/** Every import, with relative ones and `#…` ones as paths from the project's root. */
const imports: Import[] = files.flatMap((file) =>
  [
    ...(textOf.get(file) ?? '').matchAll(
      /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g,
    ),
  ].map(([, , type, spec, dynamic]) => ({
    from: short(file),
    to: targetOf(file, spec ?? dynamic ?? ''),
    typeOnly: type !== undefined,
  })),
);

function targetOf(file: string, spec: string): string {
  const bare = spec.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return short(resolve(dirname(file), bare));
  const places: Record<string, string> = {
    '#shared/': 'src/shared/',
    '#core/': 'src/main/core/',
    '#renderer/': 'src/renderer/src/',
  };
  const prefix = Object.keys(places).find((key) => bare.startsWith(key));
  return prefix ? `${places[prefix]}${bare.slice(prefix.length)}` : bare;
}

const crossing = (from: RegExp, to: RegExp): string[] =>
  imports.filter((one) => from.test(one.from) && to.test(one.to)).map((one) => `${one.from} → ${one.to}`);

test('the walk sees the imports of the source', () => {
  expect(imports.length).toBeGreaterThan(500);
});

test('what is shared runs anywhere: no Node, no Electron, no screens, no core', () => {
  expect(crossing(/^src\/shared\//, /^(node:|electron$|src\/main\/|src\/renderer\/|react)/)).toEqual([]);
});

test('the core knows no Electron, no HTTP and no host', () => {
  expect(
    crossing(
      /^src\/main\/core\//,
      /^(electron$|node:https?$|node:net$|src\/main\/(hosts|shell)\/|src\/renderer\/)/,
    ),
  ).toEqual([]);
});

test('screens reach the core through the contract only', () => {
  expect(crossing(/^src\/renderer\//, /^(src\/main\/|node:|electron$|better-sqlite3|kysely)/)).toEqual([]);
});

test('a module uses another one through its index', () => {
  const inside = /^src\/main\/core\/modules\/([^/]+)\//;
  const strange = imports.filter(({ from, to, typeOnly }) => {
    const [, here] = inside.exec(from) ?? [];
    const [, there] = inside.exec(to) ?? [];
    return here && there && here !== there && !to.endsWith('/index.ts') && !typeOnly;
  });
  expect(strange.map((one) => `${one.from} → ${one.to}`)).toEqual([]);
});

/** Which module each table belongs to, read from the modules' own lists. */
const owners = new Map<string, string>();
for (const file of files.filter((name) => name.endsWith('.tables.ts'))) {
  const folder = dirname(short(file));
  for (const [, table] of (textOf.get(file) ?? '').matchAll(/^ {2}(\w+): \{/gm))
    if (table) owners.set(table, folder);
}

test('a table is written by the module it belongs to, and by nobody else', () => {
  expect(owners.size).toBeGreaterThan(20);
  const strange = files.flatMap((file) => {
    if (!short(file).startsWith('src/main/core/') || short(file).includes('/migrations/')) return [];
    return [...(textOf.get(file) ?? '').matchAll(/\.(insertInto|updateTable|deleteFrom)\('(\w+)'/g)].flatMap(
      ([, act, table = '']) => {
        const owner = owners.get(table);
        const allowed =
          owner === undefined ||
          dirname(short(file)).startsWith(owner) ||
          writesForTheDoor(short(file), table);
        return allowed ? [] : [`${short(file)}: ${act} ${table}`];
      },
    );
  });
  expect(strange).toEqual([]);
});

/** Sessions are rows of `admin`, kept by the session module beside it; the invented house makes its first accounts. */
function writesForTheDoor(file: string, table: string): boolean {
  const admin = ['account', 'account_initiative', 'sign_in_try', 'kiosk'];
  return admin.includes(table) && /^src\/main\/core\/(modules\/session|demo)\//.test(file);
}

test('the kiosk loads nothing of the desk and no time-zone library', () => {
  expect(
    crossing(/^src\/renderer\/src\/(kiosk|ui\/kiosk)\//, /^src\/renderer\/src\/(staff|features|ui\/desk)\//),
  ).toEqual([]);
  const reached = reachableFrom('src/renderer/src/kiosk/start.tsx');
  expect([...reached].filter((file) => file.includes('temporal-polyfill'))).toEqual([]);
});

function reachableFrom(start: string): Set<string> {
  const reached = new Set<string>();
  const walk = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const one of imports) if (one.from === file && !one.typeOnly) walk(one.to);
  };
  walk(start);
  return reached;
}

test('no screen loads the checks of the core: zod would build functions from text, which the policy forbids', () => {
  const reached = [
    ...reachableFrom('src/renderer/src/staff/start.tsx'),
    ...reachableFrom('src/renderer/src/kiosk/start.tsx'),
  ];
  expect(reached.filter((file) => file === 'zod' || file.startsWith('zod/'))).toEqual([]);
});

test('nobody reads the clock or rolls dice inside the core: both come from the ports', () => {
  const strange = files
    .filter(
      (file) =>
        /^src\/main\/core\/(modules|rpc|demo)\//.test(short(file)) ||
        short(file).startsWith('src/shared/domain/'),
    )
    .filter((file) =>
      /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID\(|randomBytes\(/.test(textOf.get(file) ?? ''),
    )
    .map(short);
  expect(strange).toEqual([]);
});
