import type { ChangeRequest } from '@stockwire/shared/change-requests';

/** Somebody asks for sixty plates more than they may add alone. */
export function aRequest(over: Partial<ChangeRequest> = {}): ChangeRequest {
  return {
    requestId: 3,
    warehouseId: 7,
    state: 'waiting',
    command: {
      kind: 'adjust',
      sku: 'DNR-20417',
      delta: 60,
      reason: 'found',
      note: 'Behind rack 4',
    },
    sku: 'DNR-20417',
    name: 'Dinner plate',
    approval: { perCommand: 50, perDay: 200, asked: 60, leftToday: 120 },
    askedBy: { actorId: 'person-ben', name: 'Ben Okafor' },
    device: 'Handheld 4',
    askedAt: '2026-11-23T14:02:11.000Z',
    expiresAt: '2026-11-30T14:02:11.000Z',
    seen: { quantity: 40, version: 5 },
    now: { quantity: 40, version: 5 },
    decision: null,
    refusal: null,
    seq: null,
    version: 1,
    ...over,
  };
}
