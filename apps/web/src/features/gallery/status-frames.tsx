import { ArrowUpDown } from 'lucide-react';
import { Button } from '../../ui/action/button.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { SkeletonBar, SkeletonRows } from '../../ui/state/skeleton.tsx';
import { AsOf } from '../../ui/status/as-of.tsx';
import { ConnectionChip } from '../../ui/status/connection-chip.tsx';
import { LiveRegion } from '../../ui/status/live-region.tsx';
import { OfferPill } from '../../ui/status/offer-pill.tsx';
import { Pill } from '../../ui/status/pill.tsx';
import { ProgressBar } from '../../ui/status/progress-bar.tsx';
import { StatusDot } from '../../ui/status/status-dot.tsx';
import { Strip } from '../../ui/status/strip.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { Frame, State } from './frame.tsx';
import { galleryWords } from './gallery.words.ts';
import { sampleWords } from './sample.words.ts';

const press = () => undefined;
const PILLS = ['ok', 'low', 'out', 'shortfall', 'conflict', 'stale'] as const;
const DOTS = ['ok', 'low', 'out', 'conflict', 'stale', 'accent'] as const;
const THREE_MINUTES_MS = 180_000;

export function StatusFrames() {
  const state = wordsOf(galleryWords);
  const sample = wordsOf(sampleWords);
  return (
    <>
      <Frame widget="Pill">
        <State name={state.rest} isRow>
          {PILLS.map((tone) => (
            <Pill key={tone} tone={tone} />
          ))}
        </State>
        <State name={state.stale} isRow>
          {PILLS.map((tone) => (
            <Pill key={tone} tone={tone} isFrozen />
          ))}
        </State>
      </Frame>
      <Frame widget="StatusDot">
        <State name={state.rest} isRow>
          {DOTS.map((tone) => (
            <StatusDot key={tone} tone={tone} hasHalo={tone === 'ok'} />
          ))}
        </State>
      </Frame>
      <ChipFrame />
      <ProgressFrame />
      <Frame widget="AsOf">
        <State name={state.stale}>
          <AsOf>{sample.figuresAsOf}</AsOf>
        </State>
      </Frame>
      <Frame widget="OfferPill">
        <State name={state.rest}>
          <OfferPill icon={ArrowUpDown} action={sample.update} onPress={press}>
            {sample.moved}
          </OfferPill>
        </State>
      </Frame>
      <Frame widget="Strip">
        <State name={state.stale} isWide>
          <Strip title={sample.lost} action={<Button onPress={press}>{sample.update}</Button>}>
            {sample.nextTry}
          </Strip>
        </State>
      </Frame>
      <Frame widget="LiveRegion">
        <State name={state.hidden}>
          <LiveRegion>{sample.spoken}</LiveRegion>
        </State>
      </Frame>
      <Frame widget="VisuallyHidden">
        <State name={state.hidden}>
          <VisuallyHidden>{sample.spoken}</VisuallyHidden>
        </State>
      </Frame>
    </>
  );
}

function ChipFrame() {
  const sample = wordsOf(sampleWords);
  const chips = [
    { tone: 'live', word: sample.live, figure: '38 ms' },
    { tone: 'catching-up', word: sample.catching },
    { tone: 'offline', word: sample.reconnecting, figure: '00:12' },
    { tone: 'paused', word: sample.paused, figure: '12 s' },
    { tone: 'stale', word: sample.stale, figure: '2 min' },
  ] as const;
  return (
    <Frame widget="ConnectionChip">
      {chips.map((chip) => (
        <State key={chip.tone} name={chip.word}>
          <ConnectionChip {...chip} label={chip.word} onPress={press} />
        </State>
      ))}
    </Frame>
  );
}

function ProgressFrame() {
  const state = wordsOf(galleryWords);
  const sample = wordsOf(sampleWords);
  return (
    <Frame widget="ProgressBar">
      <State name={state.pending}>
        <ProgressBar
          label={sample.importing}
          share={0.26}
          valueText={sample.rows}
          rate={sample.rate}
          remainingMs={THREE_MINUTES_MS}
        />
      </State>
      <State name={state.loading}>
        <ProgressBar label={sample.importing} share={null} />
      </State>
      <State name={sample.paused}>
        <ProgressBar label={sample.importing} share={0.5} tone="paused" />
      </State>
      <State name={state.failed}>
        <ProgressBar label={sample.importing} share={0.71} tone="problem" />
      </State>
    </Frame>
  );
}

/** What stands where there is nothing to show. */
export function StateFrames() {
  const state = wordsOf(galleryWords);
  const sample = wordsOf(sampleWords);
  return (
    <>
      <Frame widget="EmptyState">
        <State name={state.empty} isWide>
          <EmptyState title={sample.nothing} action={<Button onPress={press}>{sample.all}</Button>}>
            {sample.nothingMeans}
          </EmptyState>
        </State>
      </Frame>
      <Frame widget="ErrorState">
        <State name={state.failed} isWide>
          <ErrorState title={sample.broke} onRetry={press} requestId="01JD3V9Q">
            {sample.brokeMeans}
          </ErrorState>
        </State>
      </Frame>
      <Frame widget="SkeletonRows">
        <State name={state.loading}>
          <SkeletonRows label={sample.loadingRows} widths={['60%', '80%', '72%']} />
        </State>
      </Frame>
      <Frame widget="SkeletonBar">
        <State name={state.loading}>
          <SkeletonBar width="60%" />
        </State>
      </Frame>
    </>
  );
}
