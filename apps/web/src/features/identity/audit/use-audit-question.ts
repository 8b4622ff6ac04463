import { useNavigate, useSearch } from '@tanstack/react-router';
import type { AuditQuestion } from '../../../api/audit.queries.ts';
import { asAuditKind } from './audit-kind.ts';

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Which events the address asks for, and how to ask for others; nonsense asks for all. */
export function useAuditQuestion(): [AuditQuestion, (change: Partial<AuditQuestion>) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const question: AuditQuestion = {
    kind: asAuditKind(textOf(search.kind)),
    by: textOf(search.by),
  };
  function ask(change: Partial<AuditQuestion>) {
    const { kind, by } = { ...question, ...change };
    const asked = { kind: kind ?? undefined, by: by ?? undefined };
    // The route that the list stands in is not known here, so neither is the type of its search.
    void navigate({
      to: '.',
      search: ((all: Record<string, unknown>) => ({ ...all, ...asked })) as never,
      replace: true,
    });
  }
  return [question, ask];
}
