import { useQuery } from '@tanstack/react-query';
import { CircleUserRound, LogOut, Settings2, UsersRound } from 'lucide-react';
import { useDeviceName, useHttp, useSignedIn } from '../../../api/api-provider.tsx';
import { peopleHereQuery } from '../../../api/switch.queries.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { PersonMenu } from '../../../ui/shell/person-menu.tsx';
import { useSignOut } from '../sign-in/use-sign-out.ts';
import { switchWords } from '../switch/switch.words.ts';
import { profileWords } from './profile.words.ts';

interface ProfileMenuProps {
  onAccount: () => void;
  onPreferences: () => void;
  onSwitch: () => void;
  /** Nobody is signed in any more. */
  onLeave: () => void;
}

/** Who is signed in, their account, and the way out. */
export function ProfileMenu({ onAccount, onPreferences, onSwitch, onLeave }: ProfileMenuProps) {
  const { name, email } = useSignedIn();
  const { name: device } = useDeviceName();
  const signOut = useSignOut(onLeave);
  const { data: here } = useQuery(peopleHereQuery(useHttp()));
  const words = wordsOf(profileWords);
  const runs: Readonly<Record<string, () => void>> = {
    account: onAccount,
    preferences: onPreferences,
    switch: onSwitch,
    'sign-out': signOut,
  };
  return (
    <PersonMenu
      name={name}
      label={words.youAre(name)}
      items={[
        ...(here?.device
          ? [{ id: 'switch', label: wordsOf(switchWords).switchPerson, icon: UsersRound }]
          : []),
        { id: 'account', label: words.account, icon: CircleUserRound, hint: `${name}, ${email}` },
        {
          id: 'preferences',
          label: words.preferences,
          icon: Settings2,
          hint: words.deviceHint(device),
        },
        { id: 'sign-out', label: words.signOut, icon: LogOut },
      ]}
      onAction={(id) => runs[id]?.()}
    />
  );
}
