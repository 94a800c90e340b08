import { answerFrom, type ServedFiles } from '#electron/services/served-files.ts';
import { isOurs } from '#electron/shell/origin.ts';

/** What answers requests of our scheme: known files of our origin, nothing for any other. */
export function answerProtocol(files: ServedFiles): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isOurs(request.url)) return new Response(null, { status: 404 });
    const { status, headers, body } = await answerFrom(files, new URL(request.url), request.method);
    return new Response(request.method === 'HEAD' ? null : body, { status, headers });
  };
}
