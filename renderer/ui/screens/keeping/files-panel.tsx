import { useState } from 'react';
import { chooseMirror, type KeepingState, type MirrorPlace, mirrorPlaces, showFolder } from '#app/keeping.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../shared/button.tsx';
import { Fact, Facts } from '../../shared/facts.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './keeping.module.css';

/** The plain files beside the database, and the second place where they lie. */
export function FilesPanel({ keeping }: { readonly keeping: KeepingState }) {
  const app = useApp();
  const words = useWords().keep;
  const formats = useFormats();
  const [said, setSaid] = useState('');
  const at = (iso: string | null) => (iso === null ? null : formats.dayAndTime(Date.parse(iso)));
  const { mirror, second } = keeping;
  const show = (which: 'mirror' | 'data') =>
    void showFolder(app, which).then(
      () => setSaid(''),
      () => setSaid(words.cannotShow),
    );
  return (
    <Panel title={words.files}>
      <Facts>
        <Fact name={words.own}>{words.state[mirror.state](at(mirror.at))}</Fact>
        <Fact name={second?.label ?? words.second}>
          {second === null ? words.noSecond : words.state[second.state](at(second.at))}
        </Fact>
      </Facts>
      <div className={styles['text']}>
        <p className={styles['hint']}>{words.filesText}</p>
        <div className={styles['buttons']}>
          <Button onClick={() => show('mirror')}>{words.showFiles}</Button>
          <Button look="quiet" onClick={() => show('data')}>
            {words.showData}
          </Button>
        </div>
        <SecondPlace isChosen={second !== null} onSaid={setSaid} />
        <p role="status">{said}</p>
      </div>
    </Panel>
  );
}

interface SecondProps {
  readonly isChosen: boolean;
  readonly onSaid: (said: string) => void;
}

function SecondPlace({ isChosen, onSaid }: SecondProps) {
  const app = useApp();
  const words = useWords().keep;
  const formats = useFormats();
  const [places, setPlaces] = useState<readonly MirrorPlace[] | null>(null);
  const look = () => void mirrorPlaces(app).then(setPlaces, () => setPlaces([]));
  const choose = (id: string | null) =>
    void chooseMirror(app, id).then(
      () => {
        setPlaces(null);
        onSaid('');
      },
      () => onSaid(words.placeGone),
    );
  if (places === null) {
    return (
      <div className={styles['buttons']}>
        <Button onClick={look}>{words.choose}</Button>
        {isChosen && (
          <Button look="quiet" onClick={() => choose(null)}>
            {words.stop}
          </Button>
        )}
      </div>
    );
  }
  return (
    <section aria-label={words.places} className={styles['list']}>
      <b>{words.places}</b>
      {places.length === 0 && <p>{words.noPlaces}</p>}
      <ul>
        {places.map((place) => (
          <li key={place.id} className={styles['item']}>
            <div className={styles['line']}>
              <Button small onClick={() => choose(place.id)}>
                {words.use(place.label)}
              </Button>
              {place.freeBytes !== null && (
                <span>{words.freeAt(formats.number(Math.floor(place.freeBytes / 1e6)))}</span>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Button look="quiet" small onClick={look}>
        {words.lookAgain}
      </Button>
    </section>
  );
}
