import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { useMatch, useNavigate } from 'react-router';
import { currentPlan, thingsOf } from '#app/plan.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { announce } from '../../shared/announcer.tsx';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Keys } from '../../shared/keys.tsx';
import { Page } from '../../shared/page.tsx';
import { usePrintable } from '../../shared/printable.ts';
import { useWords } from '../../words/words.ts';
import { ChooseList } from './choose-list.tsx';
import { CopyList } from './copy-list.tsx';
import { useChosen } from './use-chosen.ts';

/** What to print, chosen by kind, by tag or one by one; and the paper that people hold already. */
export function BinderScreen() {
  const app = useApp();
  const words = useWords().binder;
  const formats = useFormats();
  const navigate = useNavigate();
  const named = useMatch('/copy/:id')?.params.id ?? null;
  const [isAsked, setAsked] = useState(false);
  const [chosen, setChosen] = useChosen();
  const procedures = useLiveQuery(() => thingsOf(app, 'procedure'), [app]);
  const copies = useLiveQuery(() => thingsOf(app, 'copy'), [app]);
  const plan = useLiveQuery(() => currentPlan(app), [app]);
  const what = useMemo(
    () => (procedures ?? []).filter((it) => chosen.has(it.id)).map((it) => `procedure:${it.id}`),
    [procedures, chosen],
  );
  usePrintable(what);
  if (procedures === undefined || copies === undefined || plan === undefined) return null;
  const print = () => {
    if (what.length > 0) return void navigate(places.print(what));
    setAsked(true);
    announce(words.printNone);
    return undefined;
  };
  return (
    <Page
      isFilled
      title={what.length === 0 ? words.title : words.titleSome(formats.number(what.length))}
      lede={isAsked && what.length === 0 ? words.printNone : words.lede}
      tools={
        <>
          <Button onClick={() => void navigate(places.print(['everything']))}>{words.whole}</Button>
          <Button look="primary" aria-disabled={what.length === 0} onClick={print} aria-keyshortcuts="Control+P">
            {words.print} <Keys keys={['Mod', 'P']} />
          </Button>
        </>
      }
      side={<CopyList copies={copies} edition={plan?.info.edition ?? null} marked={named} />}
    >
      <ChooseList procedures={procedures} chosen={chosen} onChange={setChosen} />
    </Page>
  );
}
