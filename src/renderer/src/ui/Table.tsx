import './Table.css';
import type { ReactNode } from 'react';
import {
  Cell,
  Checkbox as AriaCheckbox,
  Column,
  Row,
  type Selection,
  Table as AriaTable,
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
  /** Give both for boxes at the start of each row. Words name the boxes for assistive technology. */
  selectedIds?: ReadonlySet<string> | undefined;
  onSelect?: ((ids: ReadonlySet<string>) => void) | undefined;
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
  const { label, columns, rows, rowId, rowText, onOpen, currentId, selectedIds, onSelect } = props;
  const { sort, onSort, empty, density = 'calm', maxHeight } = props;
  const isSelectable = selectedIds !== undefined && onSelect !== undefined;
  const select = (selection: Selection) => onSelect?.(chosenIds(selection, rows.map(rowId)));
  const hasRowHeader = columns.some((column) => column.isRowHeader === true);
  return (
    <div className="ui-table-frame" style={maxHeight === undefined ? undefined : { maxBlockSize: maxHeight }}>
      <AriaTable
        className="ui-table"
        data-density={density}
        data-opens={onOpen === undefined ? undefined : ''}
        aria-label={label}
        selectionMode={isSelectable ? 'multiple' : 'none'}
        {...given({ sortDescriptor: sort })}
        {...(isSelectable ? { selectedKeys: selectedIds, onSelectionChange: select } : {})}
        onSortChange={({ column, direction }) => onSort?.({ column: String(column), direction })}
        onRowAction={(key) => {
          const row = rows.find((one) => rowId(one) === key);
          if (row !== undefined) onOpen?.(row);
        }}
      >
        <TableHeader>
          {isSelectable ? (
            <Column className="ui-th ui-cell-box">
              <SelectBox />
            </Column>
          ) : null}
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
              data-current={rowId(row) === currentId ? '' : undefined}
              {...given({ textValue: rowText?.(row) })}
            >
              {isSelectable ? (
                <Cell className="ui-td ui-cell-box">
                  <SelectBox />
                </Cell>
              ) : null}
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

function SelectBox() {
  return (
    <AriaCheckbox slot="selection" className="ui-table-box">
      {({ isSelected, isIndeterminate }) => (
        <span className="ui-table-box-mark" data-on={isSelected || isIndeterminate ? '' : undefined}>
          {isIndeterminate ? <Icon name="minus" size="1rem" /> : null}
          {isSelected && !isIndeterminate ? <Icon name="check" size="1rem" /> : null}
        </span>
      )}
    </AriaCheckbox>
  );
}

function chosenIds(selection: Selection, all: readonly string[]): ReadonlySet<string> {
  return selection === 'all' ? new Set(all) : new Set([...selection].map(String));
}
