import type { Import } from '@stockwire/shared/imports';
import { Pause, Play } from 'lucide-react';
import { Button } from '../../../ui/action/button.tsx';
import { Section } from '../../../ui/data/section.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { Failure } from '../parts/failure.tsx';
import footer from '../parts/step-footer.module.css';
import { WorkProgress } from '../parts/work-progress.tsx';
import type { ImportActions } from '../use-import-actions.ts';
import { runWords } from './run.words.ts';
import { WorkFigures } from './work-figures.tsx';

const HELD = ['paused', 'undo-paused', 'failed'];

/** An import, or its undo, at work: how far, how fast, and the ways to hold it. */
export function RunStep({ of, actions }: { of: Import; actions: ImportActions }) {
  const words = wordsOf(runWords);
  const { progress, state } = of;
  const isUndo = state === 'undoing' || state === 'undo-paused';
  const title = isUndo ? words.undoing : words.running;
  const isHeld = HELD.includes(state);
  return (
    <>
      <Section level={2} title={title} note={heldText(of) ?? words.stays}>
        <WorkProgress label={title} progress={progress} tone={toneOf(of)} />
        <Failure of={of} />
      </Section>
      <Section level={2} title={words.soFar}>
        <WorkFigures of={of} />
      </Section>
      <footer className={footer.footer}>
        {actions.may('cancel') && !isUndo ? (
          <Button size="l" variant="ghost" onPress={() => actions.act('cancel')}>
            {words.stopHere}
          </Button>
        ) : null}
        <span className={footer.note} />
        {isHeld ? (
          <Button
            size="l"
            variant="primary"
            icon={Play}
            disabledReason={actions.denial}
            isPending={actions.isPending}
            onPress={() => actions.act('resume')}
          >
            {words.resume}
          </Button>
        ) : (
          <Button
            size="l"
            icon={Pause}
            disabledReason={actions.denial}
            isPending={actions.isPending}
            onPress={() => actions.act('pause')}
          >
            {words.pause}
          </Button>
        )}
      </footer>
    </>
  );
}

function toneOf({ state }: Import): 'running' | 'paused' | 'problem' {
  if (state === 'failed') return 'problem';
  return HELD.includes(state) ? 'paused' : 'running';
}

function heldText({ state }: Import): string | null {
  const words = wordsOf(runWords);
  if (state === 'paused') return words.paused;
  if (state === 'undo-paused') return words.undoPaused;
  return state === 'failed' ? words.failed : null;
}
