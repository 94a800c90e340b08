import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { currentPlan, wholePlan } from '#app/plan.ts';
import { typedJob } from '#app/print.ts';
import type { Plan, Procedure } from '#domain/plan/model.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { ASK_FOR_PASS, STANDS } from '../../print/order.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import styles from './paper-view.module.css';

/** A4 and Letter side to side, in CSS pixels; the print page lays itself out in millimetres. */
const SHEET_WIDTH = { A4: 793.7, Letter: 816 } as const;
/** How long after a change of the plan the rest of it is read again: what is typed shows at once. */
const READ_AGAIN_AFTER = 2000;

/** `procedure` as it will lie on paper: the print page itself, as wide as the pane, without page breaks. */
export function PaperView({ procedure }: { readonly procedure: Procedure }) {
  const app = useApp();
  const words = useWords().editor;
  const language = useLanguage();
  const { paper } = useSettings();
  const plan = usePlanAround();
  const frame = useRef<HTMLIFrameElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const [width, setWidth] = useState(0);
  const job = useMemo(
    () =>
      plan === null ? null : typedJob(app, plan, procedure, { paper, language, cards: false, privateNumbers: false }),
    [app, plan, procedure, paper, language],
  );
  const show = useEffectEvent(() => {
    if (job === null) return;
    const pass = { job: JSON.stringify(job), pageOf: null, pages: null };
    frame.current?.contentWindow?.postMessage(pass, window.location.origin);
  });
  const onMessage = useEffectEvent(({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== frame.current?.contentWindow || origin !== window.location.origin) return;
    if (data === ASK_FOR_PASS) show();
    if (data === STANDS) setHeight(frame.current?.contentDocument?.documentElement.offsetHeight ?? 0);
  });
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => onMessage(event);
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);
  useEffect(() => {
    if (job !== null) show();
  }, [job]);
  useEffect(() => {
    if (place.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  const scale = Math.min(1, width / SHEET_WIDTH[paper]);
  return (
    <div ref={place} className={styles['place']} style={{ height: height * scale }} aria-busy={height === 0}>
      {job !== null && (
        <iframe
          ref={frame}
          src="/print.html"
          title={words.paperOf(procedure.title)}
          className={styles['sheet']}
          style={{ width: SHEET_WIDTH[paper], height, transform: `scale(${scale})` }}
        />
      )}
    </div>
  );
}

/** The plan around what is typed, for names and numbers; read again a while after it changed. */
function usePlanAround(): Plan | null {
  const app = useApp();
  const generation = useLiveQuery(async () => (await currentPlan(app))?.generation, [app]);
  const [plan, setPlan] = useState<Plan | null>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (generation === undefined) return undefined;
    let isCurrent = true;
    const read = () => void wholePlan(app).then((found) => isCurrent && setPlan(found));
    const timer = setTimeout(read, isFirst.current ? 0 : READ_AGAIN_AFTER);
    isFirst.current = false;
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [app, generation]);
  return plan;
}
