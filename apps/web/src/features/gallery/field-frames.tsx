import { type ReactNode, useState } from 'react';
import { Checkbox } from '../../ui/field/checkbox.tsx';
import { ComboBox } from '../../ui/field/combo-box.tsx';
import { DateTimeField } from '../../ui/field/date-time-field.tsx';
import { FileDrop } from '../../ui/field/file-drop.tsx';
import { NumberField } from '../../ui/field/number-field.tsx';
import { PasswordField } from '../../ui/field/password-field.tsx';
import { SearchField } from '../../ui/field/search-field.tsx';
import { Select } from '../../ui/field/select.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { Frame, State } from './frame.tsx';
import { galleryWords } from './gallery.words.ts';
import { sampleWords } from './sample.words.ts';

const BINS = ['A-01-03', 'A-02-11', 'QH-01'].map((code) => ({ id: code, label: code }));
const AT = new Date('2026-11-23T14:02:00Z');

/** Holds the value of one field, so that it can be tried. */
function Held<Value>(props: {
  start: Value;
  children: (value: Value, change: (value: Value) => void) => ReactNode;
}) {
  const [value, setValue] = useState(props.start);
  return props.children(value, setValue);
}

export function FieldFrames() {
  const state = wordsOf(galleryWords);
  const faces = [
    { name: state.rest, face: {} },
    { name: state.focused, face: {}, as: 'focus-visible' as const },
    { name: state.invalid, face: { error: wordsOf(sampleWords).negative } },
    { name: state.disabled, face: { isDisabled: true } },
  ];
  return (
    <>
      <Frame widget="TextField">
        {faces.map(({ name, face, as }) => (
          <State key={name} name={name} as={as}>
            <Text face={face} />
          </State>
        ))}
      </Frame>
      <Frame widget="PasswordField">
        <State name={state.rest}>
          <Held start="correct horse">
            {(value, change) => (
              <PasswordField
                label={wordsOf(sampleWords).password}
                name="password"
                autoComplete="new-password"
                value={value}
                onChange={change}
              />
            )}
          </Held>
        </State>
      </Frame>
      <Frame widget="NumberField">
        {faces.map(({ name, face, as }) => (
          <State key={name} name={name} as={as}>
            <Numeric face={face} />
          </State>
        ))}
      </Frame>
      <Frame widget="Select">
        {faces.map(({ name, face, as }) => (
          <State key={name} name={name} as={as}>
            <Choice of={Select} face={face} />
          </State>
        ))}
      </Frame>
      <Frame widget="ComboBox">
        {faces.map(({ name, face, as }) => (
          <State key={name} name={name} as={as}>
            <Choice of={ComboBox} face={face} />
          </State>
        ))}
      </Frame>
      <Frame widget="DateTimeField">
        {faces.map(({ name, face, as }) => (
          <State key={name} name={name} as={as}>
            <Moment face={face} />
          </State>
        ))}
      </Frame>
      <SearchFrame />
      <CheckboxFrame />
      <FileFrame />
    </>
  );
}

interface Face {
  error?: string;
  isDisabled?: boolean;
}

function Text({ face }: { face: Face }) {
  const sample = wordsOf(sampleWords);
  return (
    <Held start="A-01-03">
      {(value, change) => (
        <TextField
          label={sample.note}
          value={value}
          onChange={change}
          description={sample.described}
          {...face}
        />
      )}
    </Held>
  );
}

function Numeric({ face }: { face: Face }) {
  const sample = wordsOf(sampleWords);
  return (
    <Held<number | null> start={1_204}>
      {(value, change) => (
        <NumberField
          label={sample.pieces}
          value={value}
          onChange={change}
          unit={sample.each}
          steppers="small"
          {...face}
        />
      )}
    </Held>
  );
}

function Choice({ of: Field, face }: { of: typeof Select | typeof ComboBox; face: Face }) {
  const sample = wordsOf(sampleWords);
  return (
    <Held<string | null> start="A-01-03">
      {(value, change) => (
        <Field label={sample.bin} options={BINS} value={value} onChange={change} {...face} />
      )}
    </Held>
  );
}

function Moment({ face }: { face: Face }) {
  return (
    <Held<Date | null> start={AT}>
      {(value, change) => (
        <DateTimeField
          label={wordsOf(sampleWords).asOf}
          timeZone="America/New_York"
          value={value}
          onChange={change}
          {...face}
        />
      )}
    </Held>
  );
}

function SearchFrame() {
  const state = wordsOf(galleryWords);
  const sample = wordsOf(sampleWords);
  return (
    <Frame widget="SearchField">
      {[
        { name: state.empty, start: '' },
        { name: state.rest, start: sample.mug },
      ].map(({ name, start }) => (
        <State key={name} name={name}>
          <Held start={start}>
            {(value, change) => (
              <SearchField label={sample.item} value={value} onChange={change} kbd="/" />
            )}
          </Held>
        </State>
      ))}
    </Frame>
  );
}

function CheckboxFrame() {
  const state = wordsOf(galleryWords);
  const sample = wordsOf(sampleWords);
  const faces = [
    { name: state.rest, start: false, face: {} },
    { name: state.selected, start: true, face: {} },
    { name: state.some, start: false, face: { isIndeterminate: true } },
    { name: state.invalid, start: false, face: { isInvalid: true } },
    { name: state.disabled, start: true, face: { isDisabled: true } },
  ];
  return (
    <Frame widget="Checkbox">
      {faces.map(({ name, start, face }) => (
        <State key={name} name={name}>
          <Held start={start}>
            {(value, change) => (
              <Checkbox
                label={sample.retire}
                detail={sample.retireMeans}
                isSelected={value}
                onChange={change}
                {...face}
              />
            )}
          </Held>
        </State>
      ))}
    </Frame>
  );
}

function FileFrame() {
  const state = wordsOf(galleryWords);
  const sample = wordsOf(sampleWords);
  const common = { label: sample.csv, description: sample.csvKinds, onFile: () => undefined };
  return (
    <Frame widget="FileDrop">
      <State name={state.empty}>
        <FileDrop {...common} />
      </State>
      <State name={state.selected}>
        <FileDrop {...common} file={{ name: 'counts-2026-11-23.csv', size: 4_200_000 }} />
      </State>
      <State name={state.invalid}>
        <FileDrop {...common} file={{ name: 'counts.csv', size: 91_000 }} error={sample.notCsv} />
      </State>
    </Frame>
  );
}
