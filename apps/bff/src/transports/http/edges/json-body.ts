import type { NextFunction, Request, RequestHandler, Response } from 'express';
import express from 'express';
import { HttpRefusal } from '../problems/http-refusal.ts';
import { readJsonText } from './json-text.ts';

/** Five hundred commands of a usual size fit four times over. */
export const BODY_BYTES_MAX = 256 * 1024;

/** A receipt of five hundred lines with bins has 24 kB. */
export const COMMAND_BYTES_MAX = 32 * 1024;

/** Reads a JSON body of at most `bytesMax` bytes into `req.body`; anything else is refused. */
export function jsonBody(bytesMax: number): RequestHandler {
  const readBytes = express.raw({ type: () => true, limit: bytesMax, inflate: false });
  return (req: Request, res: Response, next: NextFunction) => {
    refuseOtherMedia(req);
    readBytes(req, res, (error?: unknown) => {
      if (error !== undefined && error !== null) return next(translate(error, bytesMax));
      try {
        req.body = readJsonText(Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0));
      } catch (refusal) {
        return next(refusal);
      }
      next();
    });
  };
}

function refuseOtherMedia(req: Request): void {
  const type = req.headers['content-type'] ?? '';
  if (/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type.trim())) return;
  throw new HttpRefusal({
    code: 'media-type',
    detail: 'Send the body as Content-Type: application/json, in UTF-8.',
  });
}

/** The body reader says what went wrong in `type`; its messages are not for callers. */
function translate(error: unknown, bytesMax: number): unknown {
  const type: unknown = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') {
    return new HttpRefusal({
      code: 'too-large',
      detail: `The body is larger than ${bytesMax / 1024} KiB. Send it in several requests.`,
    });
  }
  if (type === 'encoding.unsupported') {
    return new HttpRefusal({
      code: 'media-type',
      detail: 'Send the body uncompressed: Content-Encoding is not read.',
    });
  }
  return error;
}
