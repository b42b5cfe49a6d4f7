import { Button, Field, Input, Select, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ColumnView, RosterView, SheetChoices } from '../engine/protocol';
import { useMessages } from '../messages-context';
import { without } from '../without';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', gap: '6px' } });

interface ColumnsProps {
  readonly roster: RosterView | null;
  readonly choices: SheetChoices;
  readonly disabled: boolean;
  readonly onChange: (choices: SheetChoices) => Promise<void>;
}

/** How each column is taken, and the header's row: both can be changed, and the workbook remembers it. */
export default function Columns({ roster, choices, disabled, onChange }: ColumnsProps) {
  const styles = useStyles();
  const { roster: words } = useMessages();
  const choose = (column: ColumnView, role: string) => {
    const field = roster?.roles.find((each) => each.role === role)?.role ?? null;
    const columns = { ...choices.columns, [column.column]: { header: column.header, field } };
    void onChange({ ...choices, columns });
  };
  return (
    <div className={styles.list}>
      <HeaderRow
        key={choices.headerRow ?? 'found'}
        value={choices.headerRow}
        disabled={disabled}
        onChange={(headerRow) => void onChange(withHeaderRow(choices, headerRow))}
      />
      {roster?.columns.map((column) => (
        <Field
          key={column.column}
          size="small"
          label={words.column(column.column, column.header || words.noHeader)}
        >
          <Select
            size="small"
            disabled={disabled}
            value={column.field ?? ''}
            onChange={(_, { value }) => choose(column, value)}
            data-testid={`column-${column.column}`}
          >
            <option value="">{words.unread}</option>
            {roster.roles.map(({ role, label }) => (
              <option key={role} value={role}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Button
        size="small"
        disabled={disabled}
        onClick={() => void onChange(withHeaderRow({ ...choices, columns: {} }, undefined))}
        data-testid="columns-reset"
      >
        {words.reset}
      </Button>
    </div>
  );
}

function withHeaderRow(choices: SheetChoices, headerRow: number | undefined): SheetChoices {
  return headerRow === undefined ? without(choices, 'headerRow') : { ...choices, headerRow };
}

interface HeaderRowProps {
  readonly value: number | undefined;
  readonly disabled: boolean;
  readonly onChange: (row: number | undefined) => void;
}

function HeaderRow({ value, disabled, onChange }: HeaderRowProps) {
  const { roster: words } = useMessages();
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const commit = () => {
    const row = Number(text);
    const next = text.trim() === '' || !Number.isInteger(row) || row < 1 ? undefined : row;
    if (next !== value) onChange(next);
  };
  return (
    <Field size="small" label={words.headerRow} hint={words.headerRowHint}>
      <Input
        size="small"
        inputMode="numeric"
        disabled={disabled}
        value={text}
        onChange={(_, data) => setText(data.value)}
        onBlur={commit}
        onKeyDown={({ key }) => key === 'Enter' && commit()}
        data-testid="header-row"
      />
    </Field>
  );
}
