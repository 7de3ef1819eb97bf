/** Client of the data product gateway: its contract as types, problems as errors, and retries that are safe. */
import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./contract.js";

/** The gateway answers within 60 seconds, whatever deadline it was asked for. */
const LONGEST_CALL = 65_000;

/** Whoever is asked to wait longer gives up; milliseconds. */
const LONGEST_WAIT = 60_000;

export type Problem = components["schemas"]["Problem"];
export type DataProduct = components["schemas"]["DataProduct"];
export type Asset = components["schemas"]["Asset"];
export type Gateway = Client<paths>;

/** What the gateway answers in place of a success; `problem.code` says which problem it is. */
export class GatewayError extends Error {
  constructor(
    readonly problem: Problem,
    /** Milliseconds to wait before another try, where the gateway says so. */
    readonly retryAfter?: number,
  ) {
    super(`${problem.code}: ${problem.detail ?? problem.title}`);
  }
}

export function gateway(baseUrl: string, headers: Record<string, string> = {}): Gateway {
  const limited = (request: Request) => fetch(request, { signal: AbortSignal.timeout(LONGEST_CALL) });
  return createClient<paths>({ baseUrl, headers, fetch: limited });
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The success of a call; throws a {@link GatewayError} for a problem of the gateway. */
export async function success<T>(call: Promise<Answer<T>>): Promise<{ data: T; response: Response }> {
  const { data, error, response } = await call;
  if (!response.ok) {
    const wait = Number(response.headers.get("Retry-After"));
    throw isProblem(error)
      ? new GatewayError(error, wait > 0 ? wait * 1000 : undefined)
      : new Error(`the answer is ${response.status}, and not from the gateway`);
  }
  return { data: data as T, response };
}

/** Others than the gateway send errors, too: its own have a code, and say whether to repeat. */
function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null && "code" in error && "retryable" in error;
}

/**
 * Makes a call until it is answered for good: again after a lost answer, and after a problem that is `retryable`.
 * Safe for reads, deletes, and writes that send the same Idempotency-Key each time.
 */
export async function persistently<T>(call: () => Promise<T>, attempts = 5): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (failure) {
      if (attempt >= attempts || !mayBeRepeated(failure)) {
        throw failure;
      }
      const backoff = Math.random() * Math.min(5_000, 200 * 2 ** attempt);
      await sleep((failure instanceof GatewayError && failure.retryAfter) || backoff);
    }
  }
}

/** A lost answer, which `fetch` throws as a TypeError, or a problem that says so and asks for a minute at most. */
function mayBeRepeated(failure: unknown): boolean {
  return failure instanceof GatewayError
    ? failure.problem.retryable && (failure.retryAfter ?? 0) <= LONGEST_WAIT
    : failure instanceof TypeError || (failure instanceof DOMException && failure.name === "TimeoutError");
}

export const sleep = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
