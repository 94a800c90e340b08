import { useLiveQuery } from 'dexie-react-hooks';
import { Link } from 'react-router';
import { thingsOf } from '#app/plan.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { Page } from '../../shared/page.tsx';
import { useWords } from '../../words/words.ts';
import { BringContacts } from './bring-contacts.tsx';
import { TakeContacts } from './take-contacts.tsx';

/** Contacts from other programs, shown before anything changes; and for them. */
export function ExchangeScreen() {
  const app = useApp();
  const words = useWords().contacts.exchange;
  const contacts = useLiveQuery(() => thingsOf(app, 'contact'), [app]);
  if (contacts === undefined) return null;
  return (
    <Page
      title={words.title}
      lede={words.lede}
      tools={<Link to={places.people}>{words.back}</Link>}
      side={<TakeContacts contacts={contacts} />}
    >
      <BringContacts />
    </Page>
  );
}
