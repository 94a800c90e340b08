import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type ContactView, contactView } from '#app/contact-view.ts';
import { today } from '#app/today.ts';
import { daysBetween } from '#domain/freshness/days.ts';
import { verificationDue } from '#domain/freshness/review.ts';
import type { Contact } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { Verified } from '../../person/verified.tsx';
import { Button } from '../../shared/button.tsx';
import { Fact, Facts } from '../../shared/facts.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { MissingThing } from '../../things/missing-thing.tsx';
import { Notes } from '../../things/notes.tsx';
import { ThingLink, ThingLinks } from '../../things/thing-link.tsx';
import { useWords } from '../../words/words.ts';
import { channelName } from './channel-name.ts';
import { ChannelValue } from './channel-value.tsx';
import styles from './contact-screen.module.css';
import { LanguageNames } from './language-names.tsx';

/** A person or desk: every way to reach them, in order, and where the plan counts on them. */
export function ContactScreen() {
  const app = useApp();
  const { id = '' } = useParams();
  const words = useWords().people;
  const view = useLiveQuery(() => contactView(app, id), [app, id]);
  if (view === undefined) return null;
  if (view === null) return <MissingThing title={words.missing} />;
  const { contact } = view;
  return (
    <Page
      title={contact.name}
      lede={[contact.role, contact.organisation].filter(Boolean).join(', ')}
      tools={<Verified contact={contact} />}
      side={<Standing view={view} />}
    >
      <Channels contact={contact} />
      <About contact={contact} />
      <Notes title={words.notes} markdown={contact.notes} />
    </Page>
  );
}

function Channels({ contact }: { readonly contact: Contact }) {
  const words = useWords();
  const formats = useFormats();
  const [isShowing, setShowing] = useState(false);
  const hidden = contact.channels.filter((channel) => channel.private).length;
  return (
    <Panel
      title={words.people.channels}
      tools={
        hidden > 0 && (
          <Button small aria-pressed={isShowing} onClick={() => setShowing(!isShowing)}>
            {isShowing ? words.contacts.hidePrivate : words.contacts.showPrivate}
          </Button>
        )
      }
    >
      {contact.channels.length === 0 && <p className={styles['none']}>{words.people.noChannels}</p>}
      <ol className={styles['channels']}>
        {contact.channels.map((channel, index) => (
          <li key={`${channel.type}${channel.value}`}>
            <span className={styles['rank']}>{words.people.rank(formats.number(index + 1))}</span>
            <div>
              <span className={styles['type']}>
                {channelName(channel, words.kinds.channel)}
                {channel.private && <b>{words.people.private}</b>}
              </span>
              <ChannelValue channel={channel} isHidden={channel.private && !isShowing} />
            </div>
            <div className={styles['notes']}>
              {channel.via !== null && (
                <span>
                  {words.people.via} <ThingLink kind="component" id={channel.via} />
                </span>
              )}
              <ChannelAge contact={contact} index={index} />
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** When this number was confirmed, and whether that is too long ago. */
function ChannelAge({ contact, index }: { readonly contact: Contact; readonly index: number }) {
  const words = useWords().people;
  const formats = useFormats();
  const day = today(useApp());
  const verified = contact.channels[index]?.verified ?? contact.verified;
  if (verified === null || verified > day) return <span>{words.neverConfirmed}</span>;
  const { isOverdue } = verificationDue({ ...contact, channels: [], verified }, day);
  if (isOverdue) return <b>{words.unconfirmed(formats.number(daysBetween(verified, day)))}</b>;
  return <span>{words.confirmed(formats.date(verified))}</span>;
}

function About({ contact }: { readonly contact: Contact }) {
  const words = useWords().people;
  return (
    <Panel title={words.role}>
      <Facts>
        <Fact name={words.deputies}>
          {contact.deputies.length === 0 ? words.noDeputy : <ThingLinks kind="contact" ids={contact.deputies} />}
        </Fact>
        <Fact name={words.availability}>{contact.availability}</Fact>
        <Fact name={words.languages}>{contact.languages.length > 0 && <LanguageNames tags={contact.languages} />}</Fact>
        <Fact name={words.confirmation}>{contact.verifyEvery !== null && words.every(contact.verifyEvery.text)}</Fact>
        <Fact name={words.tags}>{contact.tags.join(', ')}</Fact>
      </Facts>
    </Panel>
  );
}

function Standing({ view }: { readonly view: ContactView }) {
  const words = useWords();
  const stands = [
    ...view.roles.map((it) => ({ kind: 'role', id: it.id }) as const),
    ...view.trees.map((it) => ({ kind: 'tree', id: it.id }) as const),
    ...view.deputyOf.map((it) => ({ kind: 'contact', id: it.id }) as const),
  ];
  const owns = [
    ...view.components.map((it) => ({ kind: 'component', id: it.id }) as const),
    ...view.procedures.map((it) => ({ kind: 'procedure', id: it.id }) as const),
  ];
  return (
    <>
      {stands.length + owns.length === 0 && (
        <Panel title={words.people.stands}>
          <p className={styles['none']}>{words.people.nothingElse}</p>
        </Panel>
      )}
      {[
        { title: words.people.stands, things: stands },
        { title: words.people.owns, things: owns },
      ]
        .filter(({ things }) => things.length > 0)
        .map(({ title, things }) => (
          <Panel key={title} title={title}>
            <ul className={styles['standing']}>
              {things.map(({ kind, id }) => (
                <li key={`${kind}:${id}`}>
                  <ThingLink kind={kind} id={id} />
                  <small>{words.things.kinds[kind]}</small>
                </li>
              ))}
            </ul>
          </Panel>
        ))}
    </>
  );
}
