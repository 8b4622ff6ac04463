import { AUDIT_KINDS, type AuditEvent } from '@stockwire/shared/identity';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Download, ScrollText } from 'lucide-react';
import { useHttp } from '../../../api/api-provider.tsx';
import {
  AUDIT_EXPORT_PATH,
  type AuditQuestion,
  auditPagesQuery,
} from '../../../api/audit.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Select } from '../../../ui/field/select.tsx';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { useIsPhone } from '../../../ui/use-is-phone.ts';
import { identityWords } from '../identity.words.ts';
import type { IdentityLinks } from '../identity-links.ts';
import { IdentityFrame } from '../parts/identity-frame.tsx';
import { isOut, ListState } from '../parts/list-states.tsx';
import parts from '../parts/parts.module.css';
import { auditWords } from './audit.words.ts';
import { asAuditKind } from './audit-kind.ts';
import { AuditList } from './audit-list.tsx';
import styles from './audit-page.module.css';
import { AuditTable } from './audit-table.tsx';
import { ChainState } from './chain-state.tsx';
import { useAuditQuestion } from './use-audit-question.ts';
import { useNames } from './use-names.ts';

/** No kind and nobody is called so: an id for "all of them". */
const ANY = 'any';

/** `/access/audit?kind=sign-in-refused`: what was done to people, keys and sessions, and what was refused. */
export function AuditPage({ links }: { links: IdentityLinks }) {
  const [question, ask] = useAuditQuestion();
  const pages = useInfiniteQuery(auditPagesQuery(useHttp(), question));
  const { actors, nameOf } = useNames();
  const words = wordsOf(auditWords);
  const events = pages.data?.pages.flatMap(({ rows }) => rows);
  return (
    <IdentityFrame
      page="audit"
      links={links}
      actions={<ExportLink />}
      bar={isOut(pages) ? null : <AuditBar {...{ question, actors, nameOf }} onAsk={ask} />}
    >
      {events === undefined ? (
        <ListState what={wordsOf(identityWords).audit} needs="audit.read" reading={pages} />
      ) : (
        <div className={styles.page}>
          <ChainState />
          <Events
            {...{ events, nameOf, question }}
            onShowAll={() => ask({ kind: null, by: null })}
          />
          {pages.hasNextPage ? (
            <div className={parts.more}>
              <Button
                isPending={pages.isFetchingNextPage}
                onPress={() => void pages.fetchNextPage()}
              >
                {words.more}
              </Button>
            </div>
          ) : null}
        </div>
      )}
    </IdentityFrame>
  );
}

/** A plain link: the browser itself streams the file, however long it is. */
function ExportLink() {
  return (
    <a className={styles.export} href={AUDIT_EXPORT_PATH} download>
      <Icon of={Download} size="s" /> {wordsOf(auditWords).export}
    </a>
  );
}

interface AuditBarProps {
  question: AuditQuestion;
  actors: readonly { actorId: string; name: string }[];
  nameOf: (actorId: string) => string;
  onAsk: (change: Partial<AuditQuestion>) => void;
}

function AuditBar({ question: { kind, by }, actors, nameOf, onAsk }: AuditBarProps) {
  const words = wordsOf(auditWords);
  const isUnlisted = by !== null && !actors.some(({ actorId }) => actorId === by);
  return (
    <>
      <div className={parts.choice}>
        <Select
          label={words.what}
          isLabelHidden
          options={[
            { id: ANY, label: words.anyKind },
            ...AUDIT_KINDS.map((id) => ({ id, label: words.kinds[id] })),
          ]}
          value={kind ?? ANY}
          onChange={(id) => onAsk({ kind: asAuditKind(id) })}
        />
      </div>
      <div className={parts.choice}>
        <Select
          label={words.by}
          isLabelHidden
          options={[
            { id: ANY, label: words.anybody },
            ...actors.map(({ actorId, name }) => ({ id: actorId, label: name })),
            ...(isUnlisted ? [{ id: by, label: nameOf(by) }] : []),
          ]}
          value={by ?? ANY}
          onChange={(id) => onAsk({ by: id === ANY ? null : id })}
        />
      </div>
    </>
  );
}

interface NoEventsProps {
  question: AuditQuestion;
  onShowAll: () => void;
}

interface EventsProps extends NoEventsProps {
  events: readonly AuditEvent[];
  nameOf: (actorId: string) => string;
}

function Events({ events, nameOf, ...none }: EventsProps) {
  const isPhone = useIsPhone();
  if (events.length === 0) return <NoEvents {...none} />;
  const List = isPhone ? AuditList : AuditTable;
  return <List events={events} nameOf={nameOf} />;
}

function NoEvents({ question: { kind, by }, onShowAll }: NoEventsProps) {
  const words = wordsOf(auditWords);
  if (kind === null && by === null) return <EmptyState icon={ScrollText} title={words.empty} />;
  return (
    <EmptyState
      icon={ScrollText}
      title={words.nothing}
      action={<Button onPress={onShowAll}>{words.showAll}</Button>}
    >
      {words.nothingText}
    </EmptyState>
  );
}
