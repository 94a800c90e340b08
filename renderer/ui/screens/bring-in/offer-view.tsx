import type { Difference, Offer } from '#app/bring-in.ts';
import { KINDS, type Plan } from '#domain/plan/model.ts';
import { roleOf } from '#domain/plan/paths.ts';
import { thingsOf } from '#domain/plan/things-of.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './offer-view.module.css';
import { ProblemList } from './problem-list.tsx';
import type { BringIn } from './use-bring-in.ts';

interface Props {
  readonly offer: Offer;
  readonly bringIn: BringIn;
  readonly isTaking: boolean;
}

/** What was read, whole, before anything changes: what it holds, what is wrong with it, what it would replace; then one press. */
export function OfferView({ offer, bringIn, isTaking }: Props) {
  const words = useWords().bringIn;
  const { plan, replaces } = offer;
  const info = plan?.info;
  return (
    <div className={styles['offer']} aria-busy={isTaking}>
      <header className={styles['head']}>
        <div>
          <h1>{plan === null ? words.notPossible(offer.name) : words.offered(offer.name)}</h1>
          <p>
            {words.from[offer.from]}
            {info?.edition != null && `. ${words.editionOf(info.organisation ?? info.name, String(info.edition))}`}
          </p>
          {plan === null && <p>{words.notPossibleWhy}</p>}
        </div>
        <div className={styles['buttons']}>
          <Button onClick={bringIn.leave}>{words.leave}</Button>
          {plan === null ? (
            <Button look="primary" onClick={bringIn.chooseFolder}>
              {words.other}
            </Button>
          ) : (
            <Button look="primary" aria-disabled={isTaking} onClick={() => !isTaking && bringIn.take(offer)}>
              {isTaking ? words.taking : replaces === null ? words.take : words.takeReplacing(replaces.name)}
            </Button>
          )}
        </div>
      </header>
      {plan !== null && replaces !== null && (
        <section className={styles['replaces']}>
          <p>
            <b>{replaces.isExample ? words.replacesExample : words.replaces(replaces.name)}</b>
          </p>
          <p>{words.stays}</p>
          <p>{replaces.canComeBack ? words.comesBack : words.inSnapshot}</p>
          {!replaces.isExample && offer.differences.some((it) => it.removed > 0) && <p>{words.gone}</p>}
        </section>
      )}
      <div className={styles['columns']}>
        {plan !== null &&
          (offer.differences.length > 0 ? (
            <DifferenceTable differences={offer.differences} />
          ) : (
            <Contents plan={plan} />
          ))}
        <ProblemList problems={offer.problems} canStill={plan !== null} />
      </div>
    </div>
  );
}

function Contents({ plan }: { readonly plan: Plan }) {
  const words = useWords();
  const formats = useFormats();
  const things = thingsOf(plan);
  const kinds = KINDS.filter((kind) => things[kind].length > 0);
  const assets = plan.files.filter((file) => roleOf(file.path) === 'asset').length;
  return (
    <Panel title={words.bringIn.holds}>
      {kinds.length === 0 && <p className={styles['empty']}>{words.bringIn.nothingIn}</p>}
      <ul className={styles['counts']}>
        {kinds.map((kind) => (
          <li key={kind}>
            <span>{words.kinds.many[kind]}</span>
            <b>{formats.number(things[kind].length)}</b>
          </li>
        ))}
        {assets > 0 && (
          <li>
            <span>{words.bringIn.assets}</span>
            <b>{formats.number(assets)}</b>
          </li>
        )}
      </ul>
    </Panel>
  );
}

function DifferenceTable({ differences }: { readonly differences: readonly Difference[] }) {
  const words = useWords();
  const formats = useFormats();
  const isSame = differences.every((it) => it.added + it.changed + it.removed === 0);
  return (
    <Panel title={words.bringIn.differences}>
      {isSame && <p className={styles['empty']}>{words.bringIn.same}</p>}
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.bringIn.kind}</th>
            <th scope="col">{words.bringIn.added}</th>
            <th scope="col">{words.bringIn.changed}</th>
            <th scope="col">{words.bringIn.removed}</th>
            <th scope="col">{words.bringIn.unchanged}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((it) => (
            <tr key={it.kind}>
              <th scope="row">{words.kinds.many[it.kind]}</th>
              {([it.added, it.changed, it.removed, it.same] as const).map((count, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: four columns, always the same
                <td key={index} className={count > 0 && index < 3 ? styles['some'] : ''}>
                  {formats.number(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
