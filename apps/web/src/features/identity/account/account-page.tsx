import { useSignedIn } from '../../../api/api-provider.tsx';
import { FormSection } from '../../../forms/form-section.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { PageFrame } from '../../../ui/shell/page-frame.tsx';
import { identityWords } from '../identity.words.ts';
import { Moment } from '../parts/moment.tsx';
import parts from '../parts/parts.module.css';
import { usePlaces } from '../parts/use-places.ts';
import { accountWords } from './account.words.ts';
import styles from './account-page.module.css';
import { OwnSessions } from './own-sessions.tsx';
import { PasswordForm } from './password-form.tsx';
import { pinWords } from './pin.words.ts';
import { PinForm } from './pin-form.tsx';
import { SignInMethods } from './sign-in-methods.tsx';

/** `/account`: who I am here, my password, and where I am signed in. */
export function AccountPage() {
  const words = wordsOf(accountWords);
  const pin = wordsOf(pinWords);
  return (
    <PageFrame title={words.title} pages={[]} currentId="">
      <div className={styles.page}>
        <FormSection level={2} title={words.you} note={words.youNote}>
          <Self />
        </FormSection>
        <FormSection level={2} title={words.password} note={words.passwordNote}>
          <PasswordForm />
        </FormSection>
        <SignInMethods />
        <FormSection level={2} title={pin.title} note={pin.note}>
          <PinForm />
        </FormSection>
        <FormSection level={2} title={words.sessions} note={words.sessionsNote}>
          <OwnSessions />
        </FormSection>
      </div>
    </PageFrame>
  );
}

function Self() {
  const { name, email, grants, endsAt } = useSignedIn();
  const { grantText } = usePlaces();
  const words = wordsOf(accountWords);
  return (
    <dl className={parts.facts}>
      <dt>{words.name}</dt>
      <dd>{name}</dd>
      <dt>{words.email}</dt>
      <dd>{email}</dd>
      <dt>{words.roles}</dt>
      <dd>
        {grants.length === 0 ? wordsOf(identityWords).noRole : null}
        <ul className={parts.plain}>
          {grants.map((grant) => (
            <li key={`${grant.role} ${grant.warehouseId}`}>{grantText(grant)}</li>
          ))}
        </ul>
      </dd>
      <dt>{words.endsAt}</dt>
      <dd>
        <Moment at={endsAt} />
      </dd>
    </dl>
  );
}
