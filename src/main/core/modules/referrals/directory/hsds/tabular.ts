import Papa from 'papaparse';
import type { ImportProblem } from '#shared/contract/directory.contract.ts';
import {
  decodeBytes,
  detectDelimiter,
  escapeFormula,
  unescapeFormula,
  withoutSepLine,
} from '#shared/domain/csv-text.ts';
import type { Json, JsonObject } from './entry.ts';
import { derivedId } from './hsds-ids.ts';
import { listIn, objectIn, textIn } from './hsds-out.ts';
import { type HsdsEntity, hsdsEntities, hsdsTables } from './hsds-tables.ts';

type Row = Record<string, string>;
type Tables = Map<HsdsEntity, Map<string, Row>>;

/** Services as the tables of HSDS tabular: file name to CSV text. A table without rows is left out; services always stand. */
export function tabularFiles(services: readonly JsonObject[]): Map<string, string> {
  const tables: Tables = new Map();
  for (const service of services) flatten(tables, 'service', service, {});
  const files = new Map<string, string>();
  for (const entity of hsdsEntities) {
    const rows = [...(tables.get(entity)?.values() ?? [])];
    if (rows.length === 0 && entity !== 'service') continue;
    const { file, columns } = hsdsTables[entity];
    files.set(
      file,
      Papa.unparse(
        [[...columns], ...rows.map((row) => columns.map((column) => escapeFormula(row[column] ?? '')))],
        { newline: '\r\n' },
      ),
    );
  }
  return files;
}

/** Puts one thing in its table, and all that stands inside it in theirs. The same thing met twice is one row. */
function flatten(tables: Tables, entity: HsdsEntity, thing: JsonObject, parents: Row): void {
  const { columns, lists, ones } = hsdsTables[entity];
  const row: Row = {};
  for (const column of columns) {
    const text = textIn(thing, column);
    if (text !== '') row[column] = text;
  }
  Object.assign(row, parents);
  const id = ownId(tables.get(entity), row['id'] ?? '', parents);
  row['id'] = id;
  for (const [name, inner] of Object.entries(ones)) {
    const one = thing[name];
    if (one === null || typeof one !== 'object' || Array.isArray(one)) continue;
    row[linkOf(name)] = textIn(one, 'id');
    flatten(tables, inner, one, {});
  }
  const table = tables.get(entity) ?? new Map<string, Row>();
  tables.set(entity, table);
  table.set(id, { ...table.get(id), ...row });
  for (const [name, inner] of Object.entries(lists))
    for (const part of listIn(thing, name)) flatten(tables, inner, part, parentsOf(inner, entity, id));
}

/** A part that stands under two of a kind, such as a number two services share, is a row of its own under each. */
function ownId(table: Map<string, Row> | undefined, id: string, parents: Row): string {
  const there = table?.get(id);
  const isShared = Object.entries(parents).some(
    ([key, value]) => there?.[key] !== undefined && there[key] !== value,
  );
  return isShared ? derivedId(`${id}/${JSON.stringify(parents)}`) : id;
}

/** The column that says which one thing is meant: a taxonomy stands under another name inside its term. */
const linkOf = (name: string): string => (name === 'taxonomy_detail' ? 'taxonomy_id' : `${name}_id`);

function parentsOf(entity: HsdsEntity, parent: HsdsEntity, id: string): Row {
  if (entity === 'attribute') return { link_id: id, link_entity: parent };
  if (entity === 'metadata') return { resource_id: id, resource_type: parent };
  return { [`${parent}_id`]: id };
}

export interface ReadTables {
  services: { service: JsonObject; where: string }[];
  problems: ImportProblem[];
}

/** Puts the tables together again. A row that points at something the files do not have is told, not dropped. */
export function readTabular(files: ReadonlyMap<string, Uint8Array>): ReadTables {
  const problems: ImportProblem[] = [];
  const tables = new Map<HsdsEntity, ReadTable>();
  for (const entity of hsdsEntities) {
    const { file } = hsdsTables[entity];
    const bytes = files.get(file);
    tables.set(entity, readTable(entity, bytes, problems));
  }
  const services = tables.get('service')?.rows ?? [];
  if (!files.has(hsdsTables.service.file))
    problems.push({ where: hsdsTables.service.file, code: 'fileMissing', value: '' });
  const build = builder(tables, problems);
  return {
    services: services.map((row) => ({
      service: build('service', row),
      where: `${hsdsTables.service.file}:${row['#'] ?? ''}`,
    })),
    problems,
  };
}

interface ReadTable {
  rows: Row[];
  byId: Map<string, Row>;
  /** Rows by what they belong to: `service_id=…`. */
  byParent: Map<string, Row[]>;
}

function readTable(entity: HsdsEntity, bytes: Uint8Array | undefined, problems: ImportProblem[]): ReadTable {
  const table: ReadTable = { rows: [], byId: new Map(), byParent: new Map() };
  if (!bytes) return table;
  const { file, columns } = hsdsTables[entity];
  const text = withoutSepLine(decodeBytes(bytes).text);
  const { data } = Papa.parse<string[]>(text, { delimiter: detectDelimiter(text), skipEmptyLines: false });
  const headings = (data[0] ?? []).map((heading) => heading.trim().toLowerCase());
  if (!headings.includes('id')) problems.push({ where: file, code: 'columnMissing', value: 'id' });
  for (const [index, cells] of data.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const row: Row = { '#': String(index + 1) };
    for (const [n, heading] of headings.entries())
      if (columns.includes(heading) && (cells[n] ?? '').trim() !== '')
        row[heading] = unescapeFormula((cells[n] ?? '').trim());
    const id = row['id'] ?? '';
    if (id !== '' && table.byId.has(id))
      problems.push({ where: `${file}:${index + 1}`, code: 'idTwice', value: id });
    table.rows.push(row);
    table.byId.set(id, row);
    for (const [column, value] of Object.entries(row))
      if (column.endsWith('_id')) {
        const key = `${column}=${value}`;
        table.byParent.set(key, [...(table.byParent.get(key) ?? []), row]);
      }
  }
  return table;
}

/** Builds things from rows, each with what belongs to it. */
function builder(tables: ReadonlyMap<HsdsEntity, ReadTable>, problems: ImportProblem[]) {
  const build = (entity: HsdsEntity, row: Row, depth = 0): JsonObject => {
    const { file, columns, numbers, lists, ones } = hsdsTables[entity];
    const thing: JsonObject = {};
    const links = Object.keys(ones).map(linkOf);
    for (const column of columns) {
      const text = row[column];
      if (text === undefined || links.includes(column) || isParentLink(entity, column)) continue;
      thing[column] = numbers.includes(column) && Number.isFinite(Number(text)) ? Number(text) : text;
    }
    // A file that goes round in circles would never end.
    if (depth > 8) return thing;
    for (const [name, inner] of Object.entries(ones)) {
      const id = row[linkOf(name)];
      if (id === undefined) continue;
      const found = tables.get(inner)?.byId.get(id);
      if (found) thing[name] = build(inner, found, depth + 1);
      else
        problems.push({
          where: `${file}:${row['#'] ?? ''}`,
          code: 'pointsNowhere',
          value: `${linkOf(name)} ${id}`,
        });
    }
    for (const [name, inner] of Object.entries(lists)) {
      const parts = partsOf(tables, inner, entity, row['id'] ?? '');
      if (parts.length > 0) thing[name] = parts.map((part): Json => build(inner, part, depth + 1));
    }
    return thing;
  };
  return build;
}

/** Links from a part to what holds it are said by where it stands. */
const isParentLink = (entity: HsdsEntity, column: string): boolean =>
  ['link_entity', 'resource_type'].includes(column) ||
  (column.endsWith('_id') && !['organization', 'taxonomy_term'].includes(entity));

/** A thing without links to what holds it: some files repeat them in JSON, tables always do. */
export function withoutLinks(entity: HsdsEntity, thing: JsonObject): JsonObject {
  const { lists, ones } = hsdsTables[entity];
  const rest: JsonObject = {};
  for (const [key, value] of Object.entries(thing)) {
    const [many, one] = [lists[key], ones[key]];
    if (many !== undefined) rest[key] = listIn(thing, key).map((part) => withoutLinks(many, part));
    else if (one !== undefined) rest[key] = withoutLinks(one, objectIn(thing, key));
    else if (!isParentLink(entity, key)) rest[key] = value;
  }
  return rest;
}

function partsOf(
  tables: ReadonlyMap<HsdsEntity, ReadTable>,
  entity: HsdsEntity,
  parent: HsdsEntity,
  id: string,
): Row[] {
  const [[column, value] = ['', '']] = Object.entries(parentsOf(entity, parent, id));
  const rows = tables.get(entity)?.byParent.get(`${column}=${value}`) ?? [];
  if (entity === 'attribute') return rows.filter((row) => (row['link_entity'] ?? parent) === parent);
  return rows;
}
