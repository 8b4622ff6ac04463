import { useState } from 'react';
import { DataTable } from '../../ui/data/data-table.tsx';
import { FilterChip } from '../../ui/data/filter-chip.tsx';
import { MiniTable } from '../../ui/data/mini-table.tsx';
import { RowButton } from '../../ui/data/row-button.tsx';
import { Section } from '../../ui/data/section.tsx';
import { Stepper } from '../../ui/data/stepper.tsx';
import { Tabs } from '../../ui/data/tabs.tsx';
import { Timeline } from '../../ui/data/timeline.tsx';
import { ViewTabs } from '../../ui/data/view-tabs.tsx';
import { formatInteger } from '../../ui/format/format-integer.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { Frame, State } from './frame.tsx';
import { galleryWords } from './gallery.words.ts';
import { sampleWords } from './sample.words.ts';

const press = () => undefined;

export function DataFrames() {
  const state = wordsOf(galleryWords);
  const sample = wordsOf(sampleWords);
  return (
    <>
      <TableFrame />
      <Frame widget="MiniTable">
        <State name={state.rest}>
          <MiniTable
            label={sample.bin}
            columns={[sample.bin, sample.kind, sample.asOf, sample.pieces]}
            rows={[
              { id: '1', lead: 'A-01-03', text: sample.storage, meta: '14:02', figure: '41' },
              { id: '2', lead: 'QH-01', text: sample.quality, figure: '2', tone: 'quiet' },
              { id: '3', lead: 'A-02-11', text: sample.storage, figure: '7', tone: 'changed' },
              { id: '4', lead: 'B-01-01', text: sample.storage, figure: '38', tone: 'conflict' },
            ]}
          />
        </State>
      </Frame>
      <Frame widget="Section">
        <State name={state.rest}>
          <Section title={sample.bin} note="2" end={sample.pieces}>
            {sample.described}
          </Section>
        </State>
      </Frame>
      <StepperFrame />
      <TabsFrame />
      <TimelineFrame />
      <Frame widget="ViewTabs">
        <State name={state.rest} isWide>
          <ViewTabs
            label={sample.item}
            currentId="low"
            onSelect={press}
            views={[
              { id: 'all', label: sample.all, count: formatInteger(1_798) },
              { id: 'low', label: sample.low, count: '153' },
            ]}
          />
        </State>
      </Frame>
      <Frame widget="FilterChip">
        <State name={state.rest}>
          <FilterChip name={sample.kind} value={sample.storage} onRemove={press} onPress={press} />
        </State>
        <State name={state.long}>
          <FilterChip name={sample.item} value={sample.longName} onRemove={press} />
        </State>
      </Frame>
    </>
  );
}

interface Row {
  sku: string;
  name: string;
  pieces: number;
}

function TableFrame() {
  const state = wordsOf(galleryWords);
  const sample = wordsOf(sampleWords);
  const rows: Row[] = [
    { sku: 'MUG-20405', name: sample.mug, pieces: 1_204 },
    { sku: 'KTL-00311', name: sample.kettle, pieces: 12 },
    { sku: 'BWL-10077', name: sample.longName, pieces: 0 },
  ];
  const common = {
    rowId: (row: Row) => row.sku,
    empty: sample.nothing,
    columns: [
      { id: 'sku', label: 'SKU', cell: (row: Row) => row.sku, sortValue: (row: Row) => row.sku },
      { id: 'name', label: sample.item, cell: (row: Row) => row.name },
      {
        id: 'pieces',
        label: sample.pieces,
        align: 'end' as const,
        cell: (row: Row) => formatInteger(row.pieces),
        sortValue: (row: Row) => row.pieces,
      },
    ],
  };
  return (
    <>
      <Frame widget="RowButton">
        <State name={state.rest}>
          <RowButton label={sample.item} onPress={() => undefined}>
            KTL-00311
          </RowButton>
        </State>
      </Frame>
      <Frame widget="DataTable">
        <State name={state.rest} isWide>
          <DataTable {...common} label={sample.all} rows={rows} selectedId="KTL-00311" />
        </State>
        <State name={state.empty}>
          <DataTable {...common} label={sample.low} rows={[]} />
        </State>
        <State name={state.loading}>
          <DataTable {...common} label={sample.item} rows={[]} isLoading />
        </State>
      </Frame>
    </>
  );
}

function StepperFrame() {
  const sample = wordsOf(sampleWords);
  const [at, setAt] = useState(2);
  return (
    <Frame widget="Stepper">
      <State name={wordsOf(galleryWords).rest} isWide>
        <Stepper
          label={sample.importSteps}
          steps={sample.steps.map((label, place) => ({
            id: String(place),
            label,
            state: place < at ? 'done' : place === at ? 'now' : 'later',
          }))}
          onSelect={(id) => setAt(Number(id))}
        />
      </State>
    </Frame>
  );
}

function TabsFrame() {
  const sample = wordsOf(sampleWords);
  const [selectedId, select] = useState('all');
  return (
    <Frame widget="Tabs">
      <State name={wordsOf(galleryWords).rest} isWide>
        <Tabs
          label={sample.item}
          selectedId={selectedId}
          onSelect={select}
          tabs={[
            { id: 'all', label: sample.all, count: formatInteger(1_798), content: sample.mug },
            { id: 'low', label: sample.low, count: '153', content: sample.kettle },
            { id: 'off', label: sample.quality, isDisabled: true, content: null },
          ]}
        />
      </State>
    </Frame>
  );
}

function TimelineFrame() {
  const sample = wordsOf(sampleWords);
  const common = { dateTime: '2026-11-23T14:02:11Z', detail: sample.picker, after: '41 / 43' };
  return (
    <Frame widget="Timeline">
      <State name={wordsOf(galleryWords).rest}>
        <Timeline
          label={sample.asOf}
          entries={[
            { ...common, id: '1', time: '14:02:11', delta: '−2', text: sample.sold, isFresh: true },
            {
              ...common,
              id: '2',
              time: '13:58:40',
              delta: '0',
              text: sample.countedText,
              isNeutral: true,
            },
          ]}
        />
      </State>
    </Frame>
  );
}
