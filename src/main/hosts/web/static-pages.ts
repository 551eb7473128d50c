import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { headersFor, resolveSpeechFile, resolveStaticFile, securityHeaders } from '../static-files.ts';

/** Serves a file of the built page or of the house's pack of clips, or a plain 404. GET and HEAD only. */
export async function servePage(
  { page, speech }: { page: string; speech: string | undefined },
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const found =
    request.method === 'GET' || request.method === 'HEAD'
      ? (resolveSpeechFile(speech, pathname) ?? resolveStaticFile(page, pathname))
      : null;
  const size = found ? await sizeOf(found.file) : null;
  if (!found || size === null) return answerPlain(response, 404, 'Not found');
  response.writeHead(200, { ...headersFor(found, { dev: false }), 'Content-Length': size });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(found.file), response);
}

/** A short answer in plain words, with the same protective headers as everything else. */
export function answerPlain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    ...securityHeaders(),
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(text);
}

export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    ...securityHeaders(),
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(value));
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    const { size } = await stat(file);
    return size;
  } catch {
    return null;
  }
}
