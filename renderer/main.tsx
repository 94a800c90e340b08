import './trusted-types.ts';
import '@mantine/core/styles.layer.css';
import '#ui/theme/fonts.css';
import '#ui/theme/tokens.css';
import '#ui/theme/base.css';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { openApp } from '#app/open-app.ts';
import { readInWorker } from '#app/read-in-worker.ts';
import type { ReadFiles } from '#app/rebuild.ts';
import { recoveryOver } from '#app/recovery.ts';
import { pickHost } from '#host/pick-host.ts';
import { RecoveryScreen } from '#ui/recovery/recovery-screen.tsx';
import { Root } from '#ui/root.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(nonce);

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
const host = pickHost();
const read: ReadFiles = (files) => readInWorker({ name: '', files });
const recovery = (error: unknown) => (
  <RecoveryScreen recovery={recoveryOver(host, read, () => Date.now())} error={error} />
);
// What no screen and no frame can show, a database that opened and does not read above all, ends here and not in an empty window.
const root = createRoot(element, { onUncaughtError: (error) => root.render(recovery(error)) });
try {
  root.render(<Root app={await openApp(host, { read })} nonce={nonce} />);
} catch (error) {
  root.render(recovery(error));
}
