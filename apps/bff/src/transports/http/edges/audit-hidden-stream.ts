import { WarehouseTopic } from '@stockwire/shared/live';
import type { Actor } from '../../../domain/actor.ts';
import { auditRefusedTopic } from '../../socket/audit-refused-topic.ts';
import { mayWatch } from '../../socket/may-watch.ts';
import type { HttpDeps } from '../http-deps.ts';
import type { Route } from '../route.ts';

interface Asked {
  route: Pick<Route, 'media'>;
  params: Readonly<Record<string, string>>;
  actor: Actor;
  requestId: string;
}

/**
 * A stream that was refused because its warehouse cannot be seen is written down as a socket's topic is:
 * whoever asks is told no more than that nothing is there.
 */
export async function auditHiddenStream(
  { identity }: Pick<HttpDeps, 'identity'>,
  { route, params, actor, requestId }: Asked,
): Promise<void> {
  if (route.media !== 'text/event-stream') return;
  const topic = WarehouseTopic.safeParse(`warehouse:${params.warehouseId}`);
  if (!topic.success || mayWatch(actor, topic.data)) return;
  await auditRefusedTopic(identity.audit, { actor, topic: topic.data, over: 'stream', requestId });
}
