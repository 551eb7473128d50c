import './Table.css';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  Table as AriaTable,
  Cell,
  Column,
  Row,
  TableBody,
  TableHeader,
} from 'react-aria-components/Table';
import { classes, given } from './given.ts';
import { Icon } from './Icon.tsx';

export interface TableColumn<T> {
  id: string;
  header: string;
  /** What stands in the cell. */
  renderCell: (row: T) => ReactNode;
  /** Numbers, amounts, days: tabular figures at the end of the cell. */
  isNumeric?: boolean | undefined;
  /** The column that names the row; read as the row's header. Default the first. */
  isRowHeader?: boolean | undefined;
  isSortable?: boolean | undefined;
  /** A CSS width such as "8rem" or "30%". */
  width?: string | undefined;
  /** Header for assistive technology only (a column of buttons). */
  isHeaderHidden?: boolean | undefined;
}

export interface TableSort {
  column: string;
  direction: 'ascending' | 'descending';
}

export interface TableSelection<T> {
  ids: ReadonlySet<string>;
  onChange: (ids: ReadonlySet<string>) => void;
  /** Names of the boxes for assistive technology. */
  allLabel: string;
  rowLabel: (row: T) => string;
}

export interface TableProps<T> {
  label: string;
  columns: readonly TableColumn<T>[];
  rows: readonly T[];
  rowId: (row: T) => string;
  /** Text for finding a row by typing its first letters. */
  rowText?: ((row: T) => string) | undefined;
  /** Enter, or a click anywhere on the row. */
  onOpen?: ((row: T) => void) | undefined;
  /** The row shown in the side panel; marked as current. */
  currentId?: string | undefined;
  /** Boxes at the start of each row; the row itself still opens. Space on a row ticks its box. */
  selection?: TableSelection<T> | undefined;
  sort?: TableSort | undefined;
  onSort?: ((sort: TableSort) => void) | undefined;
  /** Shown in place of rows: an EmptyState or a sentence. */
  empty?: ReactNode;
  density?: 'calm' | 'dense' | undefined;
  /** Limits the height and scrolls inside, with the heading kept in sight ("24rem", "100%"). */
  maxHeight?: string | undefined;
}

/**
 * A table one can walk through with the arrow keys (role grid): Enter opens a row, Space selects it, letters find one.
 * For more than a few hundred rows use VirtualList.
 */
export function Table<T>(props: TableProps<T>) {
  const { label, columns, rows, rowId, rowText, onOpen, currentId, selection } = props;
  const { sort, onSort, empty, density = 'calm', maxHeight } = props;
  const hasRowHeader = columns.some((column) => column.isRowHeader === true);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Space on a focused row; the box does the same
    <div
      className="ui-table-frame"
      style={maxHeight === undefined ? undefined : { maxBlockSize: maxHeight }}
      onKeyDownCapture={(event) => {
        const id = event.key === ' ' && selection !== undefined ? rowIdAt(event.target) : undefined;
        if (id === undefined || selection === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        selection.onChange(toggled(selection.ids, id));
      }}
    >
      <AriaTable
        className="ui-table"
        data-density={density}
        data-opens={onOpen === undefined ? undefined : ''}
        aria-label={label}
        selectionMode="none"
        {...given({ sortDescriptor: sort })}
        onSortChange={({ column, direction }) => onSort?.({ column: String(column), direction })}
        {...(onOpen === undefined ? {} : { onRowAction: (key) => openRow(rows, rowId, String(key), onOpen) })}
      >
        <TableHeader>
          {selection === undefined ? null : (
            <Column className="ui-th ui-cell-box">
              <AllBox selection={selection} all={rows.map(rowId)} />
            </Column>
          )}
          {columns.map((column, index) => (
            <HeadCell
              key={column.id}
              column={column}
              isRowHeader={column.isRowHeader ?? (!hasRowHeader && index === 0)}
            />
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => <div className="ui-table-empty">{empty}</div>}>
          {rows.map((row) => (
            <Row
              key={rowId(row)}
              id={rowId(row)}
              className="ui-tr"
              data-row-id={rowId(row)}
              data-current={rowId(row) === currentId ? '' : undefined}
              data-ticked={selection?.ids.has(rowId(row)) === true ? '' : undefined}
              {...given({ textValue: rowText?.(row) })}
            >
              {selection === undefined ? null : (
                <Cell className="ui-td ui-cell-box">
                  <TickBox
                    label={selection.rowLabel(row)}
                    isTicked={selection.ids.has(rowId(row))}
                    onChange={() => selection.onChange(toggled(selection.ids, rowId(row)))}
                  />
                </Cell>
              )}
              {columns.map((column) => (
                <Cell
                  key={column.id}
                  className={classes('ui-td', column.isNumeric === true && 'ui-cell-num')}
                >
                  {column.renderCell(row)}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </AriaTable>
    </div>
  );
}

/** The row of a focused row or cell; undefined inside a button or box of that row, which have their own Space. */
function rowIdAt(target: EventTarget): string | undefined {
  if (!(target instanceof HTMLElement) || !target.matches('tr, td, th')) return undefined;
  return target.closest('tr')?.dataset['rowId'];
}

function openRow<T>(
  rows: readonly T[],
  rowId: (row: T) => string,
  id: string,
  onOpen: (row: T) => void,
): void {
  const row = rows.find((one) => rowId(one) === id);
  if (row !== undefined) onOpen(row);
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

function HeadCell<T>({ column, isRowHeader }: { column: TableColumn<T>; isRowHeader: boolean }) {
  return (
    <Column
      id={column.id}
      className={classes('ui-th', column.isNumeric === true && 'ui-cell-num')}
      isRowHeader={isRowHeader}
      allowsSorting={column.isSortable === true}
      style={column.width === undefined ? {} : { inlineSize: column.width }}
    >
      {({ sortDirection, allowsSorting }) => (
        <span className={column.isHeaderHidden === true ? 'visually-hidden' : 'ui-th-body'}>
          {column.header}
          {allowsSorting ? (
            <Icon
              name={
                sortDirection === undefined ? 'sort' : sortDirection === 'ascending' ? 'arrowUp' : 'arrowDown'
              }
              size="1rem"
            />
          ) : null}
        </span>
      )}
    </Column>
  );
}

function AllBox<T>({ selection, all }: { selection: TableSelection<T>; all: readonly string[] }) {
  const count = all.filter((id) => selection.ids.has(id)).length;
  return (
    <TickBox
      label={selection.allLabel}
      isTicked={all.length > 0 && count === all.length}
      isMixed={count > 0 && count < all.length}
      onChange={() => selection.onChange(count === all.length ? new Set() : new Set(all))}
    />
  );
}

interface TickBoxProps {
  label: string;
  isTicked: boolean;
  isMixed?: boolean | undefined;
  onChange: () => void;
}

function TickBox({ label, isTicked, isMixed = false, onChange }: TickBoxProps) {
  return (
    <AriaCheckbox
      slot={null}
      className="ui-table-box"
      aria-label={label}
      isSelected={isTicked}
      isIndeterminate={isMixed}
      onChange={onChange}
    >
      <span className="ui-table-box-mark" data-on={isTicked || isMixed ? '' : undefined}>
        {isMixed ? <Icon name="minus" size="1rem" /> : null}
        {isTicked && !isMixed ? <Icon name="check" size="1rem" /> : null}
      </span>
    </AriaCheckbox>
  );
}
