import { Field, Input, Select, Text, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { OfficeSettings } from '../engine/protocol';
import { Section } from '../components/Section';
import { useMessages } from '../messages-context';
import { without } from '../without';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '12px' } });

interface SettingsViewProps {
  readonly settings: OfficeSettings;
  readonly disabled: boolean;
  readonly loadPlaces: () => Promise<readonly string[]>;
  readonly onChange: (settings: OfficeSettings) => Promise<void>;
}

/** The office's own facts and its reading of open questions; saved in the workbook. */
export default function SettingsView({ settings, disabled, loadPlaces, onChange }: SettingsViewProps) {
  const styles = useStyles();
  const { settings: words } = useMessages();
  const [saved, setSaved] = useState(false);
  const places = usePlaces(settings.place, loadPlaces);
  const set = async (name: keyof OfficeSettings, value: string) => {
    await onChange(value === '' ? without(settings, name) : { ...settings, [name]: value });
    setSaved(true);
  };
  return (
    <Section heading={words.heading}>
      <div className={styles.form}>
        <Field label={words.place} hint={words.placeHint}>
          <Select
            disabled={disabled}
            value={settings.place ?? ''}
            onChange={(_, { value }) => void set('place', value)}
            data-testid="setting-place"
          >
            <option value="">{words.noPlace}</option>
            {places.map((place) => (
              <option key={place}>{place}</option>
            ))}
          </Select>
        </Field>
        <CountyRatio
          disabled={disabled}
          value={settings.countyRatio ?? ''}
          onChange={(value) => void set('countyRatio', value)}
        />
        <Option
          name="yearBasis"
          label={words.yearBasis}
          options={words.yearBases}
          {...{ settings, disabled, set }}
        />
        <Option
          name="ageLimit"
          label={words.ageLimit}
          options={words.ageLimits}
          {...{ settings, disabled, set }}
        />
        <Option
          name="deadlineOnHoliday"
          label={words.deadlineOnHoliday}
          options={words.deadlines}
          {...{ settings, disabled, set }}
        />
        <Option
          name="afterRegimeChange"
          label={words.afterRegimeChange}
          options={words.decisions}
          {...{ settings, disabled, set }}
        />
        <Option
          name="laterShortageList"
          label={words.laterShortageList}
          options={words.decisions}
          {...{ settings, disabled, set }}
        />
        <Text role="status">{saved ? words.saved : ''}</Text>
      </div>
    </Section>
  );
}

/** The places there are, and the one that is set even where the list does not have it. */
function usePlaces(chosen: string | undefined, load: () => Promise<readonly string[]>): readonly string[] {
  const [known, setKnown] = useState<readonly string[]>([]);
  useEffect(() => {
    let shown = true;
    load().then(
      (places) => shown && setKnown(places),
      // The worker ended because something was cancelled: opening the settings again asks again.
      () => undefined,
    );
    return () => {
      shown = false;
    };
    // `load` changes with every render of the pane; what is asked for does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return chosen === undefined || known.includes(chosen) ? known : [chosen, ...known];
}

interface OptionProps {
  readonly name: keyof OfficeSettings;
  readonly label: string;
  /** The first is the default. */
  readonly options: Readonly<Record<string, string>>;
  readonly settings: OfficeSettings;
  readonly disabled: boolean;
  readonly set: (name: keyof OfficeSettings, value: string) => Promise<void>;
}

function Option({ name, label, options, settings, disabled, set }: OptionProps) {
  const [byDefault] = Object.keys(options);
  return (
    <Field label={label}>
      <Select
        disabled={disabled}
        value={settings[name] ?? byDefault ?? ''}
        onChange={(_, { value }) => void set(name, value === byDefault ? '' : value)}
        data-testid={`setting-${name}`}
      >
        {Object.entries(options).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function CountyRatio({
  value,
  disabled,
  onChange,
}: {
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { settings: words } = useMessages();
  const [text, setText] = useState(value);
  const commit = () => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <Field label={words.countyRatio} hint={words.countyRatioHint}>
      <Input
        disabled={disabled}
        value={text}
        onChange={(_, data) => setText(data.value)}
        onBlur={commit}
        onKeyDown={({ key }) => key === 'Enter' && commit()}
        data-testid="setting-countyRatio"
      />
    </Field>
  );
}
