import { z } from 'zod';
import type { App } from './open-app.ts';

/** How this person wants this laptop to behave; kept on it, never in the plan. */
const settingsSchema = z.object({
  language: z.enum(['system', 'en', 'fr']).catch('system'),
  theme: z.enum(['system', 'light', 'dark', 'hc']).catch('system'),
  /** Keys without Ctrl act when no field has focus (WCAG 2.1.4: they can be switched off). */
  singleKeys: z.boolean().catch(true),
  /** Of the editor: lines go on below where the pane ends; the system's dictionaries are asked. */
  wrapLines: z.boolean().catch(true),
  spelling: z.boolean().catch(true),
  timerSound: z.boolean().catch(true),
  paper: z.enum(['A4', 'Letter']).catch('A4'),
  /** Who is at this laptop: a contact id, or a name; with initials. `null` until asked. */
  person: z
    .object({ by: z.string().min(1), initials: z.string().min(1).max(4) })
    .nullable()
    .catch(null),
  /** Where the person was: screen, scroll and half-typed words survive a restart. */
  place: z.string().nullable().catch(null),
  drafts: z.record(z.string(), z.string()).catch({}),
  /** The offer of the first start was answered. */
  started: z.boolean().catch(false),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export type SettingKey = keyof Settings;
const KEYS = Object.keys(settingsSchema.shape);

/** All settings; what was never set, or no longer reads as valid, is at its default. */
export async function readSettings(app: App): Promise<Settings> {
  // By name: drafts and the changes of the plan are kept beside them.
  const rows = await app.db.settings.bulkGet(KEYS);
  return settingsSchema.parse(
    Object.fromEntries(rows.flatMap((row) => (row === undefined ? [] : [[row.key, row.value]]))),
  );
}

/** Sets one setting, through the door. */
export async function changeSetting<K extends SettingKey>(app: App, key: K, value: Settings[K]): Promise<void> {
  await app.door.putSetting(key, value);
}
