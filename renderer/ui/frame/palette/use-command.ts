import { useLocation, useNavigate } from 'react-router';
import { changeSetting } from '#app/settings.ts';
import { useApp } from '../../app-context.ts';
import { useDeclare } from '../../incident/use-declare.ts';
import { places } from '../../places.ts';
import { whatIsShown } from '../what-is-shown.ts';
import type { CommandKey } from './commands.ts';

/** What carries a command out. */
export function useCommand(): (key: CommandKey) => void {
  const app = useApp();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const declare = useDeclare();
  const printThis = async () => {
    const what = await whatIsShown(app, pathname);
    await navigate(what === null ? places.binder : places.print(what));
  };
  const acts: Readonly<Record<CommandKey, () => unknown>> = {
    declare,
    now: () => navigate(places.now),
    functions: () => navigate(places.functions),
    map: () => navigate(places.map),
    procedures: () => navigate(places.procedures),
    people: () => navigate(places.people),
    exercises: () => navigate(places.exercises),
    binder: () => navigate(places.binder),
    write: () => navigate(places.written()),
    history: () => navigate(places.history()),
    keys: () => navigate(places.keys),
    settings: () => navigate(places.settings),
    printThis,
    bringIn: () => navigate(places.bringIn),
    bringLog: () => navigate(places.bringLog),
    library: () => navigate(places.library),
    english: () => changeSetting(app, 'language', 'en'),
    french: () => changeSetting(app, 'language', 'fr'),
    light: () => changeSetting(app, 'theme', 'light'),
    dark: () => changeSetting(app, 'theme', 'dark'),
    hc: () => changeSetting(app, 'theme', 'hc'),
    system: () => changeSetting(app, 'theme', 'system'),
    singleKeysOn: () => changeSetting(app, 'singleKeys', true),
    singleKeysOff: () => changeSetting(app, 'singleKeys', false),
    soundOn: () => changeSetting(app, 'timerSound', true),
    soundOff: () => changeSetting(app, 'timerSound', false),
  };
  return (key) => void acts[key]();
}
