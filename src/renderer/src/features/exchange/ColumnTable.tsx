import type { ImportPreview } from '#shared/contract/exchange.contract.ts';
import { useText } from '../../app/text.ts';
import { Select } from '../../ui/Select.tsx';
import { Status } from '../../ui/Status.tsx';
import type { Field } from './fields.ts';
import { type Mapping, usedBy, valuesOf } from './mapping.ts';
import { useHeadingWords } from './use-heading-words.ts';

interface ColumnTableProps {
  preview: ImportPreview;
  mapping: Mapping;
  fields: readonly Field[];
  /** Marks what is needed and not chosen, once somebody tried to go on. */
  isAskedForMore: boolean;
  onChoose: (key: string, index: number | null) => void;
}

const notThere = 'none';

/** Our columns, the file's column for each, and what stands in it. A plain table: each row is one field to fill in. */
export function ColumnTable({ preview, mapping, fields, isAskedForMore, onChoose }: ColumnTableProps) {
  const { t } = useText();
  const heading = useHeadingWords(preview.headings);
  const nameOf = (key: string) => fields.find((field) => field.key === key)?.name ?? key;
  const optionsFor = (key: string, isRequired: boolean) => [
    ...(isRequired ? [] : [{ value: notThere, label: t(($) => $.exchange.columns.notThere) }]),
    ...preview.headings.map((_, index) => {
      const user = usedBy(mapping, index);
      const hint =
        user === null || user === key
          ? undefined
          : t(($) => $.exchange.columns.usedFor, { name: nameOf(user) });
      return { value: String(index), label: heading(index), hint };
    }),
  ];
  return (
    <table className="import-mapping" aria-label={t(($) => $.exchange.columns.table)}>
      <thead>
        <tr>
          <th scope="col">{t(($) => $.exchange.columns.ours)}</th>
          <th scope="col">{t(($) => $.exchange.columns.theirs)}</th>
          <th scope="col">{t(($) => $.exchange.columns.values)}</th>
        </tr>
      </thead>
      <tbody>
        {preview.columns.map(({ key, required }) => {
          const at = mapping[key] ?? null;
          return (
            <tr key={key} data-idle={at === null && !required ? '' : undefined}>
              <th scope="row">
                {nameOf(key)}
                {required ? (
                  <Status
                    tone={at === null ? 'attention' : 'neutral'}
                    icon={at === null ? 'warning' : 'check'}
                  >
                    {t(($) => $.exchange.columns.needed)}
                  </Status>
                ) : null}
              </th>
              <td>
                <Select
                  id={`import-column-${key}`}
                  label={t(($) => $.exchange.columns.columnOf, { name: nameOf(key) })}
                  isLabelHidden
                  width="full"
                  placeholder={t(($) => $.exchange.columns.pick)}
                  options={optionsFor(key, required)}
                  value={at === null ? (required ? null : notThere) : String(at)}
                  error={
                    isAskedForMore && required && at === null ? t(($) => $.exchange.columns.pick) : undefined
                  }
                  onChange={(value) => onChoose(key, value === notThere ? null : Number(value))}
                />
              </td>
              <td className="import-values">
                {at === null ? null : <Values values={valuesOf(preview.sample, at)} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Values({ values }: { values: readonly string[] }) {
  const { t } = useText();
  if (values.length === 0) return <span className="import-quiet">{t(($) => $.exchange.columns.empty)}</span>;
  return values.map((value) => <bdi key={value}>{value}</bdi>);
}
