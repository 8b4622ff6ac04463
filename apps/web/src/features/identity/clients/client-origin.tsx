import { Select } from '../../../ui/field/select.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { type ClientDraft, HERE } from './client-draft.ts';
import { clientWords } from './clients.words.ts';

interface ClientOriginProps {
  draft: ClientDraft;
  issuers: readonly string[];
  onChange: (change: Partial<ClientDraft>) => void;
}

/** Who issues a client's tokens and, where that is not this server, what the client is called there. */
export function ClientOrigin({ draft, issuers, onChange }: ClientOriginProps) {
  const words = wordsOf(clientWords);
  return (
    <>
      <Select
        label={words.tokens}
        description={words.tokensNote}
        size="l"
        options={[
          { id: HERE, label: words.here },
          ...issuers.map((issuer) => ({ id: issuer, label: issuer })),
        ]}
        value={draft.issuer}
        onChange={(issuer) => onChange({ issuer })}
      />
      {draft.issuer === HERE ? null : (
        <TextField
          label={words.subject}
          description={words.subjectNote}
          size="l"
          value={draft.subject}
          onChange={(subject) => onChange({ subject })}
          autoComplete="off"
        />
      )}
    </>
  );
}
