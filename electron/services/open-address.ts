import { spawn } from 'node:child_process';
import { HostFailure } from '#electron/services/host-failure.ts';

/** Hands `url`, whose scheme was checked, to the system's browser, mail or phone program. Throws HostFailure `failed`. */
export function openAddress(url: string): Promise<void> {
  const [program, args] = openerFor(process.platform, url);
  return new Promise((resolve, reject) => {
    const opener = spawn(program, args, { stdio: 'ignore', detached: true });
    opener.once('error', (cause) => reject(new HostFailure('failed', { cause })));
    opener.once('spawn', () => {
      opener.unref();
      resolve();
    });
  });
}

/** The program that opens addresses, with its arguments; never through a shell, so nothing in `url` is a command. */
export function openerFor(platform: NodeJS.Platform, url: string): readonly [string, readonly string[]] {
  if (platform === 'win32') return ['rundll32.exe', ['url.dll,FileProtocolHandler', url]];
  return platform === 'darwin' ? ['open', [url]] : ['xdg-open', [url]];
}
