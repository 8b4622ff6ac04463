import { expect, test } from 'vitest';
import { type CanonicalEvent, canonicalEvent } from './canonical-event.ts';

const event: CanonicalEvent = {
  seq: 3,
  atMs: 1_795_000_000_000,
  kind: 'sign-in',
  by: 'person-1',
  subject: null,
  detail: '{"device":"Büro"}',
  requestId: 'r-1',
};

test('the form is written down: lengths in bytes, null as a dash', () => {
  expect(canonicalEvent('00', event)).toBe(
    'v12:001:313:17950000000007:sign-in8:person-1-18:{"device":"Büro"}3:r-1',
  );
});

test('each field changes the form, and no text can pass for its neighbour', () => {
  const others: CanonicalEvent[] = [
    { ...event, seq: 4 },
    { ...event, atMs: event.atMs + 1 },
    { ...event, kind: 'sign-out' },
    { ...event, by: null },
    { ...event, by: 'person-', subject: '1' },
    { ...event, subject: '' },
    { ...event, subject: '-' },
    { ...event, detail: '{}' },
    { ...event, requestId: 'r-2' },
  ];
  const forms = [event, ...others].map((one) => canonicalEvent('00', one));
  expect(new Set([...forms, canonicalEvent('01', event)]).size).toBe(forms.length + 1);
});
