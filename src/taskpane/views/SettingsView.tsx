import { Field, Input, Select, Text, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { OfficeSettings } from '../engine/protocol';
import { Section } from '../components/Section';
import { useMessages } from '../messages-context';
import { without } from '../without';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '12px' } });

interface SettingsViewProps {
  readonly settings: OfficeSettings;
  readonly places: readonly string[];
  readonly onChange: (settings: OfficeSettings) => Promise<void>;
}

/** The office's own facts and its reading of open questions; saved in the workbook. */
export default function SettingsView({ settings, places, onChange }: SettingsViewProps) {
  const styles = useStyles();
  const { settings: words } = useMessages();
  const [saved, setSaved] = useState(false);
  const set = async (name: keyof OfficeSettings, value: string) => {
    await onChange(value === '' ? without(settings, name) : { ...settings, [name]: value });
    setSaved(true);
  };
  return (
    <Section heading={words.heading}>
      <div className={styles.form}>
        <Field label={words.place} hint={words.placeHint}>
          <Select
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
          value={settings.countyRatio ?? ''}
          onChange={(value) => void set('countyRatio', value)}
        />
        <Option name="yearBasis" label={words.yearBasis} options={words.yearBases} {...{ settings, set }} />
        <Option name="ageLimit" label={words.ageLimit} options={words.ageLimits} {...{ settings, set }} />
        <Option
          name="deadlineOnHoliday"
          label={words.deadlineOnHoliday}
          options={words.deadlines}
          {...{ settings, set }}
        />
        <Option
          name="afterRegimeChange"
          label={words.afterRegimeChange}
          options={words.decisions}
          {...{ settings, set }}
        />
        <Option
          name="laterShortageList"
          label={words.laterShortageList}
          options={words.decisions}
          {...{ settings, set }}
        />
        <Text role="status">{saved ? words.saved : ''}</Text>
      </div>
    </Section>
  );
}

interface OptionProps {
  readonly name: keyof OfficeSettings;
  readonly label: string;
  /** The first is the default. */
  readonly options: Readonly<Record<string, string>>;
  readonly settings: OfficeSettings;
  readonly set: (name: keyof OfficeSettings, value: string) => Promise<void>;
}

function Option({ name, label, options, settings, set }: OptionProps) {
  const [byDefault] = Object.keys(options);
  return (
    <Field label={label}>
      <Select
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
  onChange,
}: {
  readonly value: string;
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
        value={text}
        onChange={(_, data) => setText(data.value)}
        onBlur={commit}
        onKeyDown={({ key }) => key === 'Enter' && commit()}
        data-testid="setting-countyRatio"
      />
    </Field>
  );
}
