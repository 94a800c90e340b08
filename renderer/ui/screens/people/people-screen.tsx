import { useLiveQuery } from 'dexie-react-hooks';
import { Link } from 'react-router';
import { currentPlan, thingsOf } from '#app/plan.ts';
import { today } from '#app/today.ts';
import { verificationDue } from '#domain/freshness/review.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { Segmented } from '../../shared/segmented.tsx';
import { useAddressWord } from '../../shared/use-filter.ts';
import { useWords } from '../../words/words.ts';
import { ContactList } from './contact-list.tsx';
import { RoleList } from './role-list.tsx';
import { TreeList } from './tree-list.tsx';

const TABS = ['contacts', 'roles', 'trees'] as const;
type Tab = (typeof TABS)[number];

/** Whom we can reach, who may decide, who calls whom. */
export function PeopleScreen() {
  const app = useApp();
  const all = useWords();
  const words = all.people;
  const formats = useFormats();
  const [asked, setTab] = useAddressWord('show');
  const tab = TABS.find((one) => one === asked) ?? 'contacts';
  const contacts = useLiveQuery(() => thingsOf(app, 'contact'), [app]);
  const plan = useLiveQuery(() => currentPlan(app), [app]);
  if (contacts === undefined || plan === undefined) return null;
  const day = today(app);
  const late = contacts.filter((contact) => {
    const due = verificationDue(contact, day);
    return due.last === null || due.isOverdue;
  });
  const count = (kind: 'contact' | 'role' | 'tree') => formats.number(plan?.counts[kind] ?? 0);
  return (
    <Page
      isFilled
      title={contacts.length === 0 ? words.none : words.title(formats.number(contacts.length))}
      lede={
        contacts.length === 0
          ? words.noneNext
          : words.lede(formats.number(late.length), formats.number(contacts.length))
      }
      tools={
        <>
          <Link to={places.verification}>{all.contacts.verify}</Link>
          <Link to={places.contactsInOut}>{all.contacts.inOut}</Link>
          <Segmented<Tab>
            label={words.tabs}
            value={tab}
            options={[
              { value: 'contacts', label: `${words.contacts} ${count('contact')}` },
              { value: 'roles', label: `${words.roles} ${count('role')}` },
              { value: 'trees', label: `${words.trees} ${count('tree')}` },
            ]}
            onChange={(value) => setTab(value === 'contacts' ? null : value)}
          />
        </>
      }
    >
      {tab === 'contacts' && <ContactList contacts={contacts} />}
      {tab === 'roles' && <RoleList contacts={contacts} />}
      {tab === 'trees' && <TreeList contacts={contacts} />}
    </Page>
  );
}
