import { Button, Field, Input, Select, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { PROGRAMMES, RECIPIENTS } from '../../core/claim';
import type { Hint, RosterView, SheetChoices } from '../engine/protocol';
import { useMessages } from '../messages-context';
import { without } from '../without';
import { Section } from './Section';

interface AskProps {
  readonly roster: RosterView;
  readonly choices: SheetChoices;
  readonly disabled: boolean;
  readonly onChange: (choices: SheetChoices) => Promise<void>;
}

/** What the sheet does not say: a person confirms it, a guess is only a hint. */
export function Ask({ roster, choices, disabled, onChange }: AskProps) {
  const { ask: words } = useMessages();
  const { has } = roster;
  if (has.programme && has.recipient && has.applied) return null;
  const set = (change: Partial<SheetChoices>) => void onChange({ ...choices, ...change });
  return (
    <Section heading={words.heading}>
      {!has.programme && (
        <Choice
          name="programme"
          label={words.programme}
          values={PROGRAMMES}
          labels={words.programmes}
          value={choices.programme}
          disabled={disabled}
          hint={roster.programmeHint}
          onChange={(programme) => set({ programme })}
        />
      )}
      {!has.recipient && (
        <Choice
          name="recipient"
          label={words.recipient}
          values={RECIPIENTS}
          labels={words.recipients}
          value={choices.recipient}
          disabled={disabled}
          hint={roster.recipientHint}
          onChange={(recipient) => set({ recipient })}
        />
      )}
      {!has.applied && (
        <Field size="small" label={words.applied} hint={words.appliedHint}>
          <Input
            size="small"
            type="date"
            disabled={disabled}
            value={choices.applied ?? ''}
            onChange={(_, { value }) => void onChange(withApplied(choices, value))}
            data-testid="ask-applied"
          />
        </Field>
      )}
    </Section>
  );
}

function withApplied(choices: SheetChoices, applied: string): SheetChoices {
  return applied === '' ? without(choices, 'applied') : { ...choices, applied };
}

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', gap: '6px' },
  hint: { alignSelf: 'flex-start' },
});

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly values: readonly T[];
  readonly labels: Readonly<Record<T, string>>;
  readonly value: T | undefined;
  readonly disabled: boolean;
  readonly hint: Hint<T> | null;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({
  name,
  label,
  values,
  labels,
  value,
  disabled,
  hint,
  onChange,
}: ChoiceProps<T>) {
  const styles = useStyles();
  const { ask: words } = useMessages();
  const choice = useRef<HTMLDivElement>(null);
  const hinted = value === undefined ? hint : null;
  return (
    <div ref={choice} className={styles.choice}>
      <Field
        size="small"
        label={label}
        required
        {...(value === undefined
          ? {
              validationState: 'warning' as const,
              validationMessage: hinted ? words.hint(labels[hinted.value], hinted.reason) : words.needed,
            }
          : {})}
      >
        <Select
          size="small"
          disabled={disabled}
          value={value ?? ''}
          onChange={(_, data) => {
            const chosen = values.find((each) => each === data.value);
            if (chosen) onChange(chosen);
          }}
          data-testid={`ask-${name}`}
        >
          <option value="" disabled>
            {words.choose}
          </option>
          {values.map((each) => (
            <option key={each} value={each}>
              {labels[each]}
            </option>
          ))}
        </Select>
      </Field>
      {hinted && (
        <Button
          size="small"
          className={styles.hint}
          disabled={disabled}
          onClick={() => {
            // This button goes once there is an answer.
            choice.current?.querySelector('select')?.focus();
            onChange(hinted.value);
          }}
          data-testid={`use-${name}`}
        >
          {words.use(labels[hinted.value])}
        </Button>
      )}
    </div>
  );
}
