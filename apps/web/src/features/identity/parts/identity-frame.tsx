import type { Action } from '@stockwire/shared/permissions';
import type { ReactNode } from 'react';
import { useCan } from '../../../api/api-provider.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { PageFrame } from '../../../ui/shell/page-frame.tsx';
import { identityWords } from '../identity.words.ts';
import type { IdentityLinks } from '../identity-links.ts';

const PAGES = [
  { id: 'people', needs: 'people.read' },
  { id: 'roles', needs: 'people.read' },
  { id: 'devices', needs: 'people.read' },
  { id: 'keys', needs: 'keys.read' },
  { id: 'clients', needs: 'keys.read' },
  { id: 'audit', needs: 'audit.read' },
] as const satisfies { id: string; needs: Action }[];
type IdentityPageId = (typeof PAGES)[number]['id'];

interface IdentityFrameProps {
  page: IdentityPageId;
  links: IdentityLinks;
  actions?: ReactNode;
  bar?: ReactNode;
  children: ReactNode;
}

/** What the screens of identity share: the way between those that this person may see. */
export function IdentityFrame({ page, links, ...parts }: IdentityFrameProps) {
  const words = wordsOf(identityWords);
  const can = useCan();
  const shown = PAGES.filter(({ id, needs }) => id === page || can(needs, 'any'));
  return (
    <PageFrame
      title={words.access}
      pages={shown.map(({ id }) => ({ id, label: words[id], href: links[id] }))}
      currentId={page}
      {...parts}
    />
  );
}
