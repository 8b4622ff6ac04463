import type { ImportDescription, ImportKind, ImportProfile } from '@stockwire/shared/imports';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { importProfilesQuery } from '../../../api/imports.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Select } from '../../../ui/field/select.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { describeWords } from './describe.words.ts';
import styles from './describe-step.module.css';
import { ProfileNameDialog } from './profile-name-dialog.tsx';
import { useProfileChanges } from './use-profile-changes.ts';

interface ProfilesBarProps {
  kind: ImportKind;
  /** The description as it stands, or why it cannot be saved yet. */
  description: ImportDescription | null;
  missing: string | undefined;
  onApply: (profile: ImportProfile) => void;
}

/** Matching that was saved for files of the same source: apply it, save over it, save another, delete it. */
export function ProfilesBar({ kind, description, missing, onApply }: ProfilesBarProps) {
  const words = wordsOf(describeWords);
  const profiles = useQuery(importProfilesQuery(useHttp()));
  const own = (profiles.data ?? []).filter((profile) => profile.kind === kind);
  const [chosenId, setChosenId] = useState<number | null>(null);
  const [isNaming, setNaming] = useState(false);
  const changes = useProfileChanges();
  const chosen = own.find(({ profileId }) => profileId === chosenId);

  return (
    <div className={styles.profiles}>
      <Select
        label={words.profiles}
        placeholder={words.noProfile}
        value={chosen ? String(chosen.profileId) : null}
        options={own.map(({ profileId, name }) => ({ id: String(profileId), label: name }))}
        onChange={(id) => {
          const profile = own.find(({ profileId }) => String(profileId) === id);
          setChosenId(profile?.profileId ?? null);
          if (profile) onApply(profile);
        }}
      />
      {chosen ? (
        <>
          <Button
            disabledReason={missing}
            isPending={changes.isPending}
            onPress={() => {
              if (description) changes.replace({ ...chosen, description });
            }}
          >
            {words.saveOver}
          </Button>
          <Button variant="ghost" onPress={() => changes.remove(chosen)}>
            {words.deleteProfile}
          </Button>
        </>
      ) : null}
      <Button disabledReason={missing} onPress={() => setNaming(true)}>
        {words.saveAs}
      </Button>
      <ProfileNameDialog
        isOpen={isNaming}
        onClose={() => setNaming(false)}
        onSave={(name) => {
          setNaming(false);
          if (description) changes.save({ name, kind, description }, setChosenId);
        }}
      />
    </div>
  );
}
