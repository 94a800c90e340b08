import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { thing, thingsOf } from '#app/plan.ts';
import type { CallNode, CallTree, Contact } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { MissingThing } from '../../things/missing-thing.tsx';
import { ThingLink } from '../../things/thing-link.tsx';
import { useWords } from '../../words/words.ts';
import { CallBranch } from './call-branch.tsx';
import styles from './tree-screen.module.css';
import { walkTree } from './walk-tree.ts';

/** A call tree: who calls whom, what to say, what to do when nobody answers. */
export function TreeScreen() {
  const app = useApp();
  const { id = '' } = useParams();
  const { people: words, contacts: contactWords } = useWords();
  const { edit } = contactWords.tree;
  const formats = useFormats();
  const tree = useLiveQuery(() => thing(app, 'tree', id), [app, id]);
  const contacts = useLiveQuery(() => thingsOf(app, 'contact'), [app]);
  const people = useMemo(() => new Map<string, Contact>((contacts ?? []).map((it) => [it.id, it])), [contacts]);
  if (tree === undefined || contacts === undefined) return null;
  if (tree === null) return <MissingThing title={words.missingTree} />;
  return (
    <Page
      title={tree.name}
      lede={tree.purpose}
      side={<Rules tree={tree} />}
      tools={<Link to={places.editTree(tree.id)}>{edit}</Link>}
    >
      <Panel title={words.whoCalls} tools={<span>{words.calls(formats.number(peopleIn(tree.root)))}</span>}>
        <p className={styles['hint']}>{words.arrows}</p>
        <ul className={styles['tree']} onKeyDown={walkTree}>
          <CallBranch node={tree.root} people={people} />
        </ul>
      </Panel>
    </Page>
  );
}

function Rules({ tree }: { readonly tree: CallTree }) {
  const words = useWords().people;
  const formats = useFormats();
  const { retry, completeWithin, message, noAnswer } = tree;
  const length = (duration: { readonly seconds: number }) => formats.duration(duration.seconds);
  return (
    <Panel title={words.rule}>
      <Facts>
        <Fact name={words.complete}>{completeWithin !== null && words.within(length(completeWithin))}</Fact>
        <Fact name={words.message}>{message !== null && <ThingLink kind="procedure" id={message} />}</Fact>
        <Fact name={words.rule}>
          {retry !== null && (
            <>
              {words.ruleText(formats.number(retry.tries), length(retry.every))}{' '}
              {retry.takeOverAfter !== null && words.takeOver(length(retry.takeOverAfter))}
            </>
          )}
        </Fact>
        <Fact name={words.noAnswer}>{noAnswer}</Fact>
      </Facts>
    </Panel>
  );
}

function peopleIn(node: CallNode): number {
  return node.calls.reduce((sum, call) => sum + peopleIn(call), 1);
}
